export { Housekeeping, type SweptRows } from './housekeeping.repository.js';
export { HousekeepingModule } from './housekeeping.module.js';
export { sweepOldRows } from './housekeeping.jobs.js';
