import { Injectable } from '@nestjs/common';
import { endChallengeCases } from '#features/challenges';
import { CaseClosingService } from '#features/introductions';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class EndChallengeCasesHandler implements JobHandler<typeof endChallengeCases> {
  readonly job = endChallengeCases;

  constructor(private readonly closing: CaseClosingService) {}

  handle({ challengeId }: JobPayload<typeof endChallengeCases>): Promise<void> {
    return this.closing.endOfChallenge(challengeId, new Date());
  }
}
