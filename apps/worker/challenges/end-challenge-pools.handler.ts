import { Injectable } from '@nestjs/common';
import { endChallengePools } from '#features/challenges';
import { PoolsService } from '#features/pools';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class EndChallengePoolsHandler implements JobHandler<typeof endChallengePools> {
  readonly job = endChallengePools;

  constructor(private readonly pools: PoolsService) {}

  handle({ challengeId }: JobPayload<typeof endChallengePools>): Promise<void> {
    return this.pools.endOfChallenge(challengeId, new Date());
  }
}
