import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReviewsModule } from '#features/reviews';
import { AuditModule } from '#platform/audit';
import { ChangesModule } from '#platform/changes';
import { MailModule } from '#platform/mail';
import { OutboxModule } from '#platform/outbox';
import { SearchDocumentsModule } from '#platform/search-engine';
import { ChallengeAnnouncer } from './challenge-announcer.js';
import { ChallengeDraftsService } from './challenge-drafts.service.js';
import { ChallengeLivenessReadModel } from './challenge-liveness.read-model.js';
import { ChallengeLivenessService } from './challenge-liveness.service.js';
import { ChallengeListReadModel } from './challenge-list.read-model.js';
import { ChallengeOwnerReadModel } from './challenge-owner.read-model.js';
import { ChallengeAnnex, ChallengeIdentity } from './challenge-stages.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { ChallengeVersionRepository } from './challenge-version.repository.js';
import { ChallengeViewReadModel } from './challenge-view.read-model.js';
import { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengesService } from './challenges.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Challenge, ChallengeVersion, ChallengeIdentity, ChallengeAnnex]),
    ReviewsModule,
    AuditModule,
    ChangesModule,
    MailModule,
    OutboxModule,
    SearchDocumentsModule,
  ],
  providers: [
    ChallengeRepository,
    ChallengeVersionRepository,
    ChallengeOwnerReadModel,
    ChallengeListReadModel,
    ChallengeViewReadModel,
    ChallengeAnnouncer,
    ChallengeDraftsService,
    ChallengesService,
    ChallengeLivenessReadModel,
    ChallengeLivenessService,
  ],
  exports: [
    ChallengeDraftsService,
    ChallengesService,
    ChallengeLivenessService,
    ChallengeListReadModel,
    ChallengeOwnerReadModel,
    ChallengeViewReadModel,
  ],
})
export class ChallengesModule {}
