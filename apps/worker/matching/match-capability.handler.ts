import { Injectable } from '@nestjs/common';
import { matchCapability } from '#features/capabilities';
import { MatchMaker } from '#features/matches';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class MatchCapabilityHandler implements JobHandler<typeof matchCapability> {
  readonly job = matchCapability;

  constructor(private readonly maker: MatchMaker) {}

  handle({ capabilityId }: JobPayload<typeof matchCapability>): Promise<void> {
    return this.maker.matchCapability(capabilityId, new Date());
  }
}
