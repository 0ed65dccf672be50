export { CapabilityReplica } from './capability-replica.js';
export { Candidates, type ExaminedCandidate, type Survey } from './candidates.service.js';
export { type Candidate, type Circumstances, type StoredReason, type Suggestion } from './capability-ranking.js';
export { coAuthoredCapabilities } from './co-authored.js';
export { CURRENT_REASONS } from './current-reasons.js';
export { MatchPreviews, type PreviewedNeed } from './match-previews.js';
export { MatchCriteria } from './match-criteria.service.js';
export { Decisions, type DecisionOverview } from './decisions.service.js';
export { MatchReplay } from './match-replay.service.js';
export { MatchMaker } from './match-maker.js';
export { matchAll, rematchAll, trainDecisions } from './matches.jobs.js';
export { Match } from './match.entity.js';
export { CandidateNotFound, DecisionModelNotFound, MatchDecided, MatchNotFound } from './matches.errors.js';
export { MatchMakingModule, MatchesModule, ReplayModule, ReplicaModule } from './matches.module.js';
export {
  MatchesReadModel,
  type FittingChallenge,
  type ListedMatch,
  type MatchedCapability,
  type Viewer,
} from './matches.read-model.js';
export { MatchesService } from './matches.service.js';
export { ModelVersionRepository } from './model-version.repository.js';
export { RankedRecordsReadModel } from './ranked-records.read-model.js';
export { SimilarChallenges, type ChallengeTwins } from './similar-challenges.js';
