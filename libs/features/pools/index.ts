export { PoolsModule } from './pools.module.js';
export { PoolsReadModel, type SharedNeed, type ShownMember, type ShownPool } from './pools.read-model.js';
export { PoolsService } from './pools.service.js';
