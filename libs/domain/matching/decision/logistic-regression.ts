/** One answer: yes or no, how much it counts, and what was known. */
export interface Observation {
  readonly features: readonly number[];
  /** What is taken as given: a part of the log-odds that no weight changes. */
  readonly offset: number;
  readonly isYes: boolean;
  /** How much it counts, above 0. */
  readonly weight: number;
}

/** What is believed of a weight before any answer, and the bounds that it keeps. */
export interface Belief {
  readonly mean: number;
  /** How firmly: the inverse of the variance of a normal distribution, above 0. */
  readonly strength: number;
  readonly least: number;
  readonly most: number;
}

const MOST_STEPS = 100;
const MOST_SWEEPS = 1_000;
const SMALLEST_STEP = 1e-9;
const MOST_HALVINGS = 40;
/** A step must lower the loss by this share of what its slope promises (Armijo 1966). */
const SHARE_OF_PROMISE = 1e-4;

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** −ln of the probability given to what was answered, in nats. */
export function logLoss(logOdds: number, isYes: boolean): number {
  const against = isYes ? -logOdds : logOdds;
  return Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
}

/**
 * The weights that explain the answers best: logistic regression with a normal belief about each weight, within bounds.
 * The loss is strictly convex, so that there is one answer; Newton steps within the bounds, halved until the loss falls,
 * find it. The same observations in any order give the same weights to the last bit.
 */
export function fitLogistic(observations: readonly Observation[], beliefs: readonly Belief[]): number[] {
  const rows = [...observations].sort(compare);
  let weights = beliefs.map(({ mean, least, most }) => Math.min(most, Math.max(least, mean)));
  for (let count = 0; count < MOST_STEPS; count++) {
    const shape = shapeAt(rows, beliefs, weights);
    const next = descend(rows, beliefs, { weights, slope: shape.slope, step: newtonStep(shape, beliefs, weights) });
    const moved = Math.max(0, ...next.map((weight, at) => Math.abs(weight - (weights[at] ?? 0))));
    weights = next;
    if (moved < SMALLEST_STEP) break;
  }
  return weights;
}

/** First and second derivatives of the loss. */
interface Shape {
  readonly slope: readonly number[];
  readonly curvature: readonly (readonly number[])[];
}

function lossAt(rows: readonly Observation[], beliefs: readonly Belief[], weights: readonly number[]): number {
  const believed = beliefs.reduce(
    (sum, { mean, strength }, at) => sum + (strength / 2) * ((weights[at] ?? 0) - mean) ** 2,
    0,
  );
  return rows.reduce(
    (sum, { features, offset, isYes, weight }) => sum + weight * logLoss(offset + dot(features, weights), isYes),
    believed,
  );
}

function shapeAt(rows: readonly Observation[], beliefs: readonly Belief[], weights: readonly number[]): Shape {
  const slope = beliefs.map(({ mean, strength }, at) => strength * ((weights[at] ?? 0) - mean));
  const curvature = beliefs.map(({ strength }, at) => beliefs.map((_, other) => (at === other ? strength : 0)));
  for (const { features, offset, isYes, weight } of rows) {
    const probability = logistic(offset + dot(features, weights));
    const [pull, bend] = [weight * (probability - (isYes ? 1 : 0)), weight * probability * (1 - probability)];
    features.forEach((feature, at) => {
      if (feature === 0) return;
      slope[at] = (slope[at] ?? 0) + pull * feature;
      const line = curvature[at] ?? [];
      features.forEach((other, column) => (line[column] = (line[column] ?? 0) + bend * feature * other));
    });
  }
  return { slope, curvature };
}

/** To the least of the quadratic that fits here, within the bounds, one coordinate after the other. */
function newtonStep({ slope, curvature }: Shape, beliefs: readonly Belief[], weights: readonly number[]): number[] {
  const step = beliefs.map(() => 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    beliefs.forEach(({ least, most }, at) => {
      const line = curvature[at] ?? [];
      const [old, from] = [step[at] ?? 0, weights[at] ?? 0];
      const wanted = old - ((slope[at] ?? 0) + dot(line, step)) / (line[at] ?? 1);
      step[at] = Math.min(most - from, Math.max(least - from, wanted));
      moved = Math.max(moved, Math.abs((step[at] ?? 0) - old));
    });
    if (moved < SMALLEST_STEP / 10) break;
  }
  return step;
}

interface Step {
  readonly weights: readonly number[];
  readonly slope: readonly number[];
  readonly step: readonly number[];
}

/** As far along the step as the loss falls enough; where it does not, it stays. */
function descend(rows: readonly Observation[], beliefs: readonly Belief[], { weights, slope, step }: Step): number[] {
  const [here, promise] = [lossAt(rows, beliefs, weights), dot(slope, step)];
  for (let halving = 0, length = 1; halving < MOST_HALVINGS; halving++, length /= 2) {
    const next = weights.map((weight, at) => {
      const { least = 0, most = 0 } = beliefs[at] ?? {};
      return Math.min(most, Math.max(least, weight + length * (step[at] ?? 0)));
    });
    if (lossAt(rows, beliefs, next) <= here + SHARE_OF_PROMISE * length * promise) return next;
  }
  return [...weights];
}

function dot(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
}

/** By all that counts, so that two that compare as equal may change places. */
function compare(a: Observation, b: Observation): number {
  const first = (one: readonly number[], other: readonly number[]): number => {
    for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return (one[i] ?? 0) - (other[i] ?? 0);
    return 0;
  };
  const flat = ({ offset, weight, isYes, features }: Observation): number[] => [
    offset,
    weight,
    isYes ? 1 : 0,
    ...features,
  ];
  return first(flat(a), flat(b));
}
