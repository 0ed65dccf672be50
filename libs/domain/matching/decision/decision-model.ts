import { criteria, type Criterion, type Reason, type Verdict } from '../reasons.js';
import { applyCalibration, type Calibration } from './calibration.js';

/** What a match and a gap of a criterion add to the log-odds: never less than 0, never more than 0. */
export interface CriterionWeights {
  readonly match: number;
  readonly gap: number;
}

/**
 * How a score of the texts and the verdicts of the criteria become the probability that a broker shortlists. A stored
 * artefact: plain JSON, never changed under its version.
 */
export interface DecisionModel {
  readonly version: string;
  readonly kind: 'prior' | 'trained';
  /** The ranking algorithm whose scores it reads; those of another mean something else. */
  readonly algorithm: string;
  /** Mean and deviation of ln(score) among candidates, which make scores of different algorithms comparable. */
  readonly text: { readonly mean: number; readonly deviation: number };
  readonly bias: number;
  /** Log-odds for one deviation of ln(score). */
  readonly textWeight: number;
  readonly weights: Readonly<Record<Criterion, CriterionWeights>>;
  readonly calibration: Calibration;
}

/** What is known of a pair. */
export interface Evidence {
  /** The score of the texts: from 0 to 1. */
  readonly textScore: number;
  readonly verdicts: Verdicts;
}

/** One letter a criterion, in the order of `criteria`: m(atch), g(ap) or u(nknown). */
export type Verdicts = string & { readonly brand?: 'verdicts' };

/** Below this, nobody is a good match yet: of five such candidates a broker would shortlist less than one. */
export const GOOD_MATCH = 0.2;

/** Texts that share nothing count as this little. */
const LEAST_SCORE = 1e-3;
const LETTERS: Readonly<Record<Verdict, string>> = { match: 'm', gap: 'g', unknown: 'u' };
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/** Criteria without a reason are unknown. */
export function verdictsOf(reasons: readonly Pick<Reason, 'criterion' | 'verdict'>[]): Verdicts {
  const found = new Map(reasons.map(({ criterion, verdict }) => [criterion, verdict]));
  return criteria.map((criterion) => LETTERS[found.get(criterion) ?? 'unknown']).join('');
}

/** The probability, from 0 to 1, that a broker who sees the pair shortlists it. */
export function shortlistProbability(model: DecisionModel, evidence: Evidence): number {
  return applyCalibration(model.calibration, logOddsOf(model, evidence));
}

/** Of two pairs under one model the one with more has at least the other's probability; before calibration. */
export function logOddsOf(model: DecisionModel, { textScore, verdicts }: Evidence): number {
  const text = model.textWeight * standardScore(model, textScore);
  return criteria.reduce((sum, criterion, at) => sum + part(model.weights[criterion], verdicts[at]), model.bias + text);
}

/** How many deviations ln(score) is from the mean of candidates. */
export function standardScore({ text }: Pick<DecisionModel, 'text'>, textScore: number): number {
  return (Math.log(Math.max(LEAST_SCORE, textScore)) - text.mean) / text.deviation;
}

/** The algorithm of a ranking model: its version without the hash of its statistics. */
export function algorithmOf(modelVersion: string): string {
  return modelVersion.slice(0, Math.max(0, modelVersion.lastIndexOf('-')));
}

/** Names an artefact by what it holds. */
export function named(model: Omit<DecisionModel, 'version'>): DecisionModel {
  let hash = FNV_OFFSET;
  for (const letter of JSON.stringify(model)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME);
  return { version: `${model.kind}-${(hash >>> 0).toString(16).padStart(8, '0')}`, ...model };
}

function part({ match, gap }: CriterionWeights, letter: string | undefined): number {
  return letter === 'm' ? match : letter === 'g' ? gap : 0;
}
