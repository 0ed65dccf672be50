import { Injectable } from '@nestjs/common';
import { matchAll, MatchMaker } from '#features/matches';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class MatchAllHandler implements JobHandler<typeof matchAll> {
  readonly job = matchAll;

  constructor(private readonly maker: MatchMaker) {}

  handle(): Promise<void> {
    return this.maker.matchAll(new Date());
  }
}
