import { Module } from '@nestjs/common';
import { OutboxModule } from '#platform/outbox';
import { AllocationCandidatesReadModel } from './allocation-candidates.read-model.js';
import { AllocationRequests } from './allocation-requests.js';
import { AllocationReportReadModel } from './allocation-report.read-model.js';
import { WeeklyAllocationRepository } from './weekly-allocation.repository.js';
import { WeeklyAllocationsService } from './weekly-allocations.service.js';

/** Which matches are suggested in a week. */
@Module({
  imports: [OutboxModule],
  providers: [
    AllocationCandidatesReadModel,
    WeeklyAllocationRepository,
    WeeklyAllocationsService,
    AllocationReportReadModel,
    AllocationRequests,
  ],
  exports: [AllocationRequests, WeeklyAllocationsService, AllocationReportReadModel],
})
export class AllocationsModule {}
