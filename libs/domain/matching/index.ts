export {
  availabilityOf,
  exclusionOf,
  exclusionRules,
  type Availability,
  type ContactLoad,
  type ExclusionRule,
} from './exclusions.js';
export {
  algorithmOf,
  GOOD_MATCH,
  logOddsOf,
  shortlistProbability,
  verdictsOf,
  type DecisionModel,
  type Evidence,
  type Verdicts,
} from './decision/decision-model.js';
export { fitPrior, type JudgedCandidate } from './decision/fit-prior.js';
export { priors } from './decision/prior.data.js';
export { priorModel } from './decision/prior.js';
export { type PriorParameters } from './decision/prior-parameters.js';
export { exclusionSentence, placeSentence, type Placing } from './why-not-sentence.js';
export { type CapabilityFacts, type ChallengeFacts, type SharedText } from './facts.js';
export { indexFiles, matchFiles, type FileMatch, type FileNeed } from './match-files.js';
export { type RankableDocument, type RankableNeed, type RankableProfile, type RankedProfile } from './rankable.js';
export { innovationPhrasebook, Phrasebook, tellingWords, type Phrase } from './phrasebook.js';
export { RankingIndex, type PreparedNeed, type RankOptions } from './ranking-index.js';
export { ModelTrainer } from './model-trainer.js';
export { fromStoredModel, toStoredModel, type RankingModel, type StoredModel } from './ranking-model.js';
export { packSnapshot, unpackSnapshot, type RankingSnapshot } from './ranking-snapshot.js';
export { readText, type ReadText } from './read-text.js';
export { criterionLabel, reasonSentence } from './reason-sentence.js';
export { LONGEST_QUOTE } from './pieces.js';
export { NeedTwins, TWIN_COSINE, type NeedTwin } from './need-twins.js';
export { openFields, capabilityFields, type QuotableCapability, type QuotableChallenge } from './quotable.js';
export { type Quote, type QuotedVersion, type VersionField } from './quotes.js';
export { Quoter, type QuotedCandidate } from './quoter.js';
export { criteria, explainMatch, type Criterion, type QuotedReason, type Reason, type Verdict } from './reasons.js';
export { sharedText, wordsOfNeed, type NeedWords } from './shared-text.js';
export { isGoodMatch, strengthOf } from './strength.js';
export { type ContactTime } from './time.js';
export { taxonomyFinder, TopicFinder, type TopicPhrases } from './topic-finder.js';
export {
  estimate,
  lossMeasure,
  rankingMeasures,
  tripleMeasure,
  type Estimate,
  type GradedScore,
  type Measure,
} from './measures.js';
export { answersOf, exampleKinds, type Answer, type Example, type ExampleKind } from './learning/example.js';
export { reliabilityOf, type Reliability, type ReliabilityBin } from './learning/reliability.js';
export {
  GO_LIVE_MARGIN,
  LEAST_TO_TRAIN,
  trainDecision,
  type Enough,
  type Training,
  type TrainingReport,
} from './learning/train-decision.js';
