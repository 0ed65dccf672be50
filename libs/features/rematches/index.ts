export { RematchesModule, RematchingModule } from './rematches.module.js';
export { RematchRepository, type RematchProgress, type RematchState } from './rematch.repository.js';
export { RematchRequests, RematchRuns } from './rematches.service.js';
export { finishRematch, rematchSlice } from './rematches.jobs.js';
