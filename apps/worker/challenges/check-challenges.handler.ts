import { Injectable, Logger } from '@nestjs/common';
import { ChallengeLivenessService, checkChallenges } from '#features/challenges';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class CheckChallengesHandler implements JobHandler<typeof checkChallenges> {
  readonly job = checkChallenges;
  private readonly log = new Logger('Challenges');

  constructor(private readonly liveness: ChallengeLivenessService) {}

  async handle(): Promise<void> {
    const counts = await this.liveness.sweep(new Date());
    if (counts.ask + counts.pause + counts.expire > 0) this.log.log({ ...counts, msg: 'challenges were checked' });
  }
}
