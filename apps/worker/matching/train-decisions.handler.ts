import { Injectable, Logger } from '@nestjs/common';
import { Decisions, trainDecisions } from '#features/matches';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class TrainDecisionsHandler implements JobHandler<typeof trainDecisions> {
  readonly job = trainDecisions;
  private readonly logger = new Logger('TrainDecisions');

  constructor(private readonly decisions: Decisions) {}

  async handle({ personId }: JobPayload<typeof trainDecisions>): Promise<void> {
    const training = await this.decisions.train({ by: personId, at: new Date() });
    if (training.kind === 'not-enough') {
      this.logger.log({ ...training.have, msg: 'Too few answers to learn from' });
    } else {
      const { goesLive, candidate, live } = training.report;
      const losses = { logLoss: candidate.logLoss, liveLogLoss: live.logLoss };
      this.logger.log({ model: training.model.version, goesLive, ...losses, msg: 'Learned from answers' });
    }
  }
}
