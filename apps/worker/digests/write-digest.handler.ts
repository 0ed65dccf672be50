import { Injectable } from '@nestjs/common';
import { DigestsService, writeDigest } from '#features/digests';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class WriteDigestHandler implements JobHandler<typeof writeDigest> {
  readonly job = writeDigest;

  constructor(private readonly digests: DigestsService) {}

  async handle({ personId, period }: JobPayload<typeof writeDigest>): Promise<void> {
    await this.digests.write(personId, period, { now: new Date() });
  }
}
