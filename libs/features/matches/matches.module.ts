import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangesModule } from '#platform/changes';
import { CapabilityReplica } from './capability-replica.js';
import { MatchMaker } from './match-maker.js';
import { Match } from './match.entity.js';
import { MatchRepository } from './match.repository.js';
import { MatchesReadModel } from './matches.read-model.js';
import { MatchesService } from './matches.service.js';
import { ModelVersion } from './model-version.entity.js';
import { ModelVersionRepository } from './model-version.repository.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';

class FollowingReplica extends CapabilityReplica implements OnApplicationBootstrap, BeforeApplicationShutdown {
  onApplicationBootstrap(): void {
    this.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }
}

/** The stored matches: lists and decisions. */
@Module({
  imports: [TypeOrmModule.forFeature([Match, ModelVersion])],
  providers: [MatchRepository, MatchesReadModel, MatchesService],
  exports: [MatchesService, MatchesReadModel],
})
export class MatchesModule {}

/** Makes matches: for the worker, which holds a replica of the ranking index. */
@Module({
  imports: [TypeOrmModule.forFeature([Match, ModelVersion]), ChangesModule],
  providers: [
    MatchRepository,
    ModelVersionRepository,
    RankedRecordsReadModel,
    { provide: CapabilityReplica, useClass: FollowingReplica },
    MatchMaker,
  ],
  exports: [MatchMaker],
})
export class MatchMakingModule {}
