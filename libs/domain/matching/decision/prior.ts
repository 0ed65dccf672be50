import { criteria, type Criterion } from '../reasons.js';
import { named, type CriterionWeights, type DecisionModel } from './decision-model.js';
import { priors } from './prior.data.js';
import { type PriorParameters } from './prior-parameters.js';

/** How much a criterion is believed to be worth before anybody has answered: shares by which a score rises or falls. */
const SHARES: Readonly<Record<Criterion, readonly [up: number, down: number]>> = {
  topic: [0.1, 0],
  acceptance: [0.1, 0],
  trl: [0.05, 0.1],
  cooperation: [0.05, 0.05],
  sector: [0.1, 0.05],
  place: [0.05, 0],
  language: [0, 0.15],
  equipment: [0.05, 0],
  time: [0, 0.05],
  budget: [0.05, 0.1],
};

/** The model to begin with, for scores of a ranking algorithm; of one without a fit, the latest fit. */
export function priorModel(algorithm: string): DecisionModel {
  const fitted = priors.find((each) => each.algorithm === algorithm) ?? priors.at(-1);
  if (!fitted) throw new Error('There is no fit of the prior.');
  return toModel(fitted, algorithm);
}

function toModel({ mean, deviation, bias, slope }: PriorParameters, algorithm: string): DecisionModel {
  // A share of the score, in ln(score), in deviations, in log-odds.
  const worth = (share: number): number => (slope / deviation) * Math.log1p(share);
  const weights = Object.fromEntries(
    criteria.map((criterion): [Criterion, CriterionWeights] => {
      const [up, down] = SHARES[criterion];
      return [criterion, { match: worth(up), gap: down === 0 ? 0 : worth(-down) }];
    }),
  ) as Record<Criterion, CriterionWeights>;
  const text = { mean, deviation };
  return named({ kind: 'prior', algorithm, text, bias, textWeight: slope, weights, calibration: { kind: 'none' } });
}
