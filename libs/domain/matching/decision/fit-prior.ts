import { fitLogistic } from './logistic-regression.js';
import { type PriorParameters } from './prior-parameters.js';

/** A candidate among the best of a need, and whether people said that it can solve it. */
export interface JudgedCandidate {
  readonly textScore: number;
  readonly isRelevant: boolean;
}

/** Hardly any belief: the judged candidates are many. */
const WEAK = 1e-3;

/** Fits the probability of being relevant to ln(score), in deviations from the mean. Scores are above 0. */
export function fitPrior(algorithm: string, candidates: readonly JudgedCandidate[]): PriorParameters {
  const logs = candidates.map(({ textScore }) => Math.log(textScore)).sort((a, b) => a - b);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const deviation = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length);
  const [bias = 0, slope = 0] = fitLogistic(
    candidates.map(({ textScore, isRelevant }) => ({
      features: [1, (Math.log(textScore) - mean) / deviation],
      offset: 0,
      isYes: isRelevant,
      weight: 1,
    })),
    [
      { mean: 0, strength: WEAK, least: -20, most: 20 },
      { mean: 1, strength: WEAK, least: 0, most: 20 },
    ],
  );
  const relevant = candidates.filter(({ isRelevant }) => isRelevant).length;
  return { algorithm, mean, deviation, bias, slope, candidates: candidates.length, relevant };
}
