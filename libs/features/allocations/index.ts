export { AllocationsModule } from './allocations.module.js';
export { AllocationCandidatesReadModel } from './allocation-candidates.read-model.js';
export {
  AllocationReportReadModel,
  type AllocationFigures,
  type AllocationOfWeek,
  type WeekSummary,
} from './allocation-report.read-model.js';
export { AllocationRequests } from './allocation-requests.js';
export { AllocationNotFound } from './allocations.errors.js';
export { allocateWeek } from './allocations.jobs.js';
export { WeeklyAllocationRepository } from './weekly-allocation.repository.js';
export { WeeklyAllocationsService } from './weekly-allocations.service.js';
