import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangesModule } from '#platform/changes';
import { OutboxModule } from '#platform/outbox';
import { Candidates } from './candidates.service.js';
import { CapabilityReplica } from './capability-replica.js';
import { Decisions } from './decisions.service.js';
import { DecisionModelRepository } from './decision-model.repository.js';
import { MatchMaker } from './match-maker.js';
import { MatchReplay } from './match-replay.service.js';
import { MatchPreviews } from './match-previews.js';
import { MatchCriteria } from './match-criteria.service.js';
import { Match } from './match.entity.js';
import { MatchExampleRepository } from './match-example.repository.js';
import { MatchRepository } from './match.repository.js';
import { MatchesReadModel } from './matches.read-model.js';
import { MatchesService } from './matches.service.js';
import { ModelVersion } from './model-version.entity.js';
import { ModelVersionRepository } from './model-version.repository.js';
import { QuotedPairsReadModel } from './quoted-pairs.read-model.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';
import { RankingSnapshotRepository } from './ranking-snapshot.repository.js';
import { RankingSnapshots } from './ranking-snapshots.js';
import { SnapshotKeeper } from './snapshot-keeper.js';
import { SimilarChallenges } from './similar-challenges.js';

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
  providers: [
    MatchRepository,
    MatchExampleRepository,
    MatchesReadModel,
    MatchesService,
    QuotedPairsReadModel,
    MatchCriteria,
    ModelVersionRepository,
    DecisionModelRepository,
    Decisions,
  ],
  exports: [MatchesService, MatchesReadModel, MatchCriteria, Decisions],
})
export class MatchesModule {}

/** A replica of the ranking index, which loads in the background and follows the changes. */
@Module({
  imports: [ChangesModule, OutboxModule],
  providers: [
    ModelVersionRepository,
    DecisionModelRepository,
    RankedRecordsReadModel,
    RankingSnapshotRepository,
    RankingSnapshots,
    { provide: CapabilityReplica, useClass: FollowingReplica },
    MatchPreviews,
    Candidates,
    SimilarChallenges,
  ],
  exports: [
    DecisionModelRepository,
    CapabilityReplica,
    RankedRecordsReadModel,
    MatchPreviews,
    Candidates,
    SimilarChallenges,
  ],
})
export class ReplicaModule {}

/** Makes matches: for the worker. */
@Module({
  imports: [TypeOrmModule.forFeature([Match, ModelVersion]), ReplicaModule],
  providers: [MatchRepository, MatchMaker, SnapshotKeeper, ModelVersionRepository, MatchExampleRepository, Decisions],
  exports: [MatchMaker, Decisions],
})
export class MatchMakingModule {}

/** Scores stored matches again by the models that they name. */
@Module({
  imports: [TypeOrmModule.forFeature([Match, ModelVersion])],
  providers: [MatchRepository, ModelVersionRepository, DecisionModelRepository, RankedRecordsReadModel, MatchReplay],
  exports: [MatchReplay],
})
export class ReplayModule {}
