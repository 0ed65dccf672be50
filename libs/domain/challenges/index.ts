export {
  emptyChallenge,
  type ChallengeAnnexContent,
  type ChallengeContent,
  type ChallengeIdentityContent,
  type ChallengeTeaser,
} from './content.js';
export { identityLeaks, type HiddenOwner, type IdentityLeak, type LeakKind, type OpenText } from './identity-leaks.js';
export { challengeBounds, challengeProblems, isMeasurable } from './review-rules.js';
export { offeredChallengeActions, type ChallengeSituation, type OfferedChallengeAction } from './actions.js';
export {
  confirmBy,
  CONFIRM_EVERY_DAYS,
  confirmedBefore,
  expiresOn,
  livenessStep,
  type LivenessStep,
  type OpenChallenge,
} from './liveness.js';
