export {
  BoardReadModel,
  type BoardCard,
  type BoardFilter,
  type BoardOwner,
  type BrokerLoad,
  type ColumnCount,
} from './board.read-model.js';
export { CaseRemindersService, type ReminderResult } from './case-reminders.service.js';
export { BoardChallengesReadModel, type BoardChallenge } from './board-challenges.read-model.js';
export { type NextMatch, type CasePerson, type CaseTeaser, type ChallengeOwner } from './case-facts.read-model.js';
export { type CaseActor } from './case-file.service.js';
export { CaseBrokersService } from './case-brokers.service.js';
export { CaseRulesService } from './case-rules.service.js';
export { CaseLivenessService } from './case-liveness.service.js';
export { type CaseDocument } from './case-document.repository.js';
export { CaseDocumentsService } from './case-documents.service.js';
export { CaseClosingService } from './case-closing.service.js';
export { CaseStepsService, type CaseStep } from './case-steps.service.js';
export { CasesService, type Case, type ListedCase, type CaseReader } from './cases.service.js';
export { type WaitingOverride } from './conflict-override.repository.js';
export { ConflictShield, type ProposalConflicts } from './conflict-shield.service.js';
export { introductionEventKinds, type IntroductionEvent } from './introduction-event.entity.js';
export { type CaseQuestion } from './question.repository.js';
export { QuestionsService } from './questions.service.js';
export { FollowUpsService } from './follow-ups.service.js';
export { type Evidence, type FollowUp, type Partnership } from './outcome.repository.js';
export { PartnershipsService } from './partnerships.service.js';
export { currentNda, NdaService } from './nda.service.js';
export { type Introduction } from './introduction.entity.js';
export { checkCases } from './introductions.jobs.js';
export { IntroductionsModule } from './introductions.module.js';
export { IntroductionsService, type Interest } from './introductions.service.js';
