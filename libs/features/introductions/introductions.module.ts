import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CapabilitiesModule } from '#features/capabilities';
import { ChallengesModule } from '#features/challenges';
import { MatchesModule } from '#features/matches';
import { MeetingsModule } from '#features/meetings';
import { AuditModule } from '#platform/audit';
import { FilesModule } from '#platform/files';
import { MailModule } from '#platform/mail';
import { OutboxModule } from '#platform/outbox';
import { BoardChallengesReadModel } from './board-challenges.read-model.js';
import { BoardReadModel } from './board.read-model.js';
import { CaseBrokersService } from './case-brokers.service.js';
import { CaseRuleRepository } from './case-rule.repository.js';
import { CaseRulesService } from './case-rules.service.js';
import { CaseClockReadModel } from './case-clock.read-model.js';
import { CaseClocks } from './case-clock.service.js';
import { BrokerTiesReadModel } from './broker-ties.read-model.js';
import { CaseClosingReadModel } from './case-closing.read-model.js';
import { CaseClosingService } from './case-closing.service.js';
import { CaseDocumentRepository } from './case-document.repository.js';
import { CaseDocumentsService } from './case-documents.service.js';
import { CaseFactsReadModel } from './case-facts.read-model.js';
import { CaseFile } from './case-file.service.js';
import { CaseListReadModel } from './case-list.read-model.js';
import { CaseLivenessService } from './case-liveness.service.js';
import { CaseRemindersService } from './case-reminders.service.js';
import { CaseStepsService } from './case-steps.service.js';
import { CasesService } from './cases.service.js';
import { ConflictOverride } from './conflict-override.entity.js';
import { ConflictOverrideRepository } from './conflict-override.repository.js';
import { ConflictShield } from './conflict-shield.service.js';
import { DocumentCheck } from './document-check.service.js';
import { IntroductionAsks } from './introduction-asks.service.js';
import { IntroductionConsent } from './introduction-consent.entity.js';
import { IntroductionEvent } from './introduction-event.entity.js';
import { IntroductionMails } from './introduction-mails.service.js';
import { IntroductionPerson } from './introduction-person.entity.js';
import { Introduction } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';
import { IntroductionsService } from './introductions.service.js';
import { OpenWordsReadModel } from './open-words.read-model.js';
import { NdaRepository } from './nda.repository.js';
import { NdaService } from './nda.service.js';
import { CaseWords } from './case-words.service.js';
import { QuestionRepository } from './question.repository.js';
import { QuestionsService } from './questions.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { OutcomeRepository } from './outcome.repository.js';
import { PartnershipsService } from './partnerships.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConflictOverride,
      Introduction,
      IntroductionConsent,
      IntroductionEvent,
      IntroductionPerson,
    ]),
    CapabilitiesModule,
    ChallengesModule,
    MatchesModule,
    MeetingsModule,
    AuditModule,
    FilesModule,
    MailModule,
    OutboxModule,
  ],
  providers: [
    BoardChallengesReadModel,
    BoardReadModel,
    CaseBrokersService,
    CaseClockReadModel,
    CaseClocks,
    CaseRuleRepository,
    CaseRulesService,
    BrokerTiesReadModel,
    CaseClosingReadModel,
    CaseClosingService,
    CaseDocumentRepository,
    CaseDocumentsService,
    CaseFactsReadModel,
    CaseFile,
    CaseListReadModel,
    CaseLivenessService,
    CaseRemindersService,
    CaseStepsService,
    CasesService,
    ConflictOverrideRepository,
    ConflictShield,
    DocumentCheck,
    IntroductionAsks,
    IntroductionMails,
    IntroductionRepository,
    IntroductionsService,
    NdaRepository,
    OpenWordsReadModel,
    NdaService,
    CaseWords,
    FollowUpsService,
    OutcomeRepository,
    PartnershipsService,
    QuestionRepository,
    QuestionsService,
  ],
  exports: [
    BoardChallengesReadModel,
    BoardReadModel,
    CaseBrokersService,
    CaseClosingService,
    CaseDocumentsService,
    CaseLivenessService,
    CaseRulesService,
    CasesService,
    CaseRemindersService,
    CaseStepsService,
    ConflictShield,
    IntroductionsService,
    FollowUpsService,
    NdaService,
    PartnershipsService,
    QuestionsService,
  ],
})
export class IntroductionsModule {}
