import { Injectable } from '@nestjs/common';
import { CaseClosingService } from '#features/introductions';
import { releasePerson } from '#features/organisations';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class ReleasePersonHandler implements JobHandler<typeof releasePerson> {
  readonly job = releasePerson;

  constructor(private readonly closing: CaseClosingService) {}

  handle(departure: JobPayload<typeof releasePerson>): Promise<void> {
    return this.closing.release(departure, new Date());
  }
}
