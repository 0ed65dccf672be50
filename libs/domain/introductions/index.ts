export {
  boardColumns,
  dueSoonDays,
  mostRemindersAtOnce,
  quietDaysAfterReminder,
  reminderRefusal,
  reminderRefusals,
  type BoardColumn,
  type ReminderRefusal,
} from './board.js';
export {
  defaultWeeklyCapacity,
  mostOpenInterests,
  proposalObstacle,
  weekAround,
  type Reachability,
} from './capacity.js';
export {
  caseZone,
  clockTimes,
  daysLeft,
  defaultLimits,
  graceDays,
  limitBounds,
  limitsOf,
  livenessStep,
  mostReminders,
  mostSuspendedDays,
  timedStates,
  type CaseClock,
  type CaseLimits,
  type ClockMarks,
  type ClockTimes,
  type LivenessStep,
  type TimedState,
} from './clock.js';
export {
  closingOfCapability,
  closingOfChallenge,
  closingWithoutPeople,
  endedChallengeStates,
  outlivedEnd,
  type Closing,
  type EndedChallengeState,
} from './closing.js';
export {
  brokerTieOf,
  brokerTies,
  brokerTieSentence,
  conflicts,
  conflictSentence,
  conflictsOf,
  conflictsOfSides,
  mayApprove,
  mayPropose,
  shownTie,
  type BrokerTie,
  type Conflict,
  type ConflictFacts,
  type Override,
} from './conflicts.js';
export { describeAnonymous, type AnonymousSide } from './describe.js';
export {
  cleanDocumentName,
  documentStages,
  documentTypes,
  isStageOpen,
  mayReadDocument,
  mostDocumentBytes,
  mostDocuments,
  mostDocumentsBytes,
  nameFitsType,
  type CaseOpening,
  type DocumentStage,
} from './documents.js';
export {
  dueFollowUp,
  evidencedStates,
  followUpAnswers,
  followUpDays,
  followUpLinkDays,
  type EvidencedState,
  type FollowUpAnswer,
  type FollowUpDay,
} from './follow-up.js';
export { orthodoxEaster, romanianHolidays } from './holidays.js';
export {
  asksOf,
  caseAsks,
  inboxTabOf,
  inboxTabs,
  noOpenWords,
  type CaseAsk,
  type InboxCase,
  type InboxTab,
  type OpenWords,
} from './inbox.js';
export { ndaDocument, ndaParagraphs, ndaTitle, ndaVersion } from './nda.data.js';
export { mayAct, sideToAnswer, type CaseRole } from './permissions.js';
export { isIdentityOpen, otherSide, outcomeOf, sides, type Consent, type Side } from './sides.js';
