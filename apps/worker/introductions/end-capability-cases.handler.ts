import { Injectable } from '@nestjs/common';
import { endCapabilityCases } from '#features/capabilities';
import { CaseClosingService } from '#features/introductions';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class EndCapabilityCasesHandler implements JobHandler<typeof endCapabilityCases> {
  readonly job = endCapabilityCases;

  constructor(private readonly closing: CaseClosingService) {}

  handle({ capabilityId }: JobPayload<typeof endCapabilityCases>): Promise<void> {
    return this.closing.endOfCapability(capabilityId, new Date());
  }
}
