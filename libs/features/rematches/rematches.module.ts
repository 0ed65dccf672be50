import { Module } from '@nestjs/common';
import { MatchMakingModule, ReplicaModule } from '#features/matches';
import { OutboxModule } from '#platform/outbox';
import { RematchRepository } from './rematch.repository.js';
import { RematchRequests, RematchRuns } from './rematches.service.js';

/** Asks for rematches. */
@Module({ imports: [OutboxModule], providers: [RematchRepository, RematchRequests], exports: [RematchRequests] })
export class RematchesModule {}

/** Does them: for the worker. */
@Module({
  imports: [MatchMakingModule, ReplicaModule],
  providers: [RematchRepository, RematchRuns],
  exports: [RematchRuns],
})
export class RematchingModule {}
