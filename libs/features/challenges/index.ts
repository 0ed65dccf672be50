export {
  ChallengeDraftsService,
  type ChallengeDraft,
  type ChallengePatch,
  type Submission,
} from './challenge-drafts.service.js';
export { ChallengeOwnerReadModel } from './challenge-owner.read-model.js';
export {
  ChallengeListReadModel,
  type ChallengeCard,
  type ListQuery,
  type OwnChallengeRow,
} from './challenge-list.read-model.js';
export {
  ChallengeViewReadModel,
  type ChallengeManagement,
  type ShownChallenge,
  type ShownIdentity,
  type WhichVersion,
} from './challenge-view.read-model.js';
export { ChallengeDeadlinePassed, IdentityWouldShow } from './challenges.errors.js';
export { ChallengeLivenessService, type LivenessCounts } from './challenge-liveness.service.js';
export { inAudience } from './in-audience.js';
export { checkChallenges, endChallengeCases, endChallengePools, matchChallenge } from './challenges.jobs.js';
export { ChallengesModule } from './challenges.module.js';
export { ChallengesService, type Review } from './challenges.service.js';
