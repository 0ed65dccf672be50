import { Injectable } from '@nestjs/common';
import { matchChallenge } from '#features/challenges';
import { MatchMaker } from '#features/matches';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class MatchChallengeHandler implements JobHandler<typeof matchChallenge> {
  readonly job = matchChallenge;

  constructor(private readonly maker: MatchMaker) {}

  handle({ challengeId }: JobPayload<typeof matchChallenge>): Promise<void> {
    return this.maker.matchChallenge(challengeId, new Date());
  }
}
