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

const MOST_SWEEPS = 5_000;
const SMALLEST_STEP = 1e-9;
/** The second derivative of the logistic loss is at most this. */
const STEEPEST = 0.25;

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
 * The loss is strictly convex, so that there is one answer; it is found by coordinate descent on a quadratic bound of
 * the loss (Böhning and Lindsay 1988), of which every step lowers the loss. The same observations in any order give the
 * same weights to the last bit.
 */
export function fitLogistic(observations: readonly Observation[], beliefs: readonly Belief[]): number[] {
  const rows = [...observations].sort(compare);
  const weights = beliefs.map(({ mean }) => mean);
  const logOdds = rows.map(({ features, offset }) => offset + dot(features, weights));
  const columns = beliefs.map((belief, at) => ({ belief, column: columnOf(rows, at) }));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const steps = columns.map(({ column, belief }, at) => descend({ rows, weights, logOdds }, column, belief, at));
    const step = Math.max(0, ...steps);
    if (step < SMALLEST_STEP) break;
  }
  return weights;
}

interface Column {
  readonly rows: readonly number[];
  readonly curvature: number;
}

interface State {
  readonly rows: readonly Observation[];
  readonly weights: number[];
  readonly logOdds: number[];
}

/** The rows that have the feature at all. */
function columnOf(rows: readonly Observation[], at: number): Column {
  const having = rows.flatMap(({ features }, row) => (features[at] ? [row] : []));
  const curvature = having.reduce((sum, row) => {
    const { weight, features } = rows[row] as Observation;
    return sum + weight * STEEPEST * (features[at] ?? 0) ** 2;
  }, 0);
  return { rows: having, curvature };
}

/** Moves one weight to the least of the bound; how far. */
function descend(state: State, column: Column, belief: Belief, at: number): number {
  const old = state.weights[at] ?? 0;
  let slope = belief.strength * (old - belief.mean);
  for (const row of column.rows) {
    const { weight, features, isYes } = state.rows[row] as Observation;
    slope += weight * (features[at] ?? 0) * (logistic(state.logOdds[row] ?? 0) - (isYes ? 1 : 0));
  }
  const wanted = old - slope / (column.curvature + belief.strength);
  const moved = Math.min(belief.most, Math.max(belief.least, wanted));
  if (moved === old) return 0;
  state.weights[at] = moved;
  for (const row of column.rows) {
    const value = (state.rows[row] as Observation).features[at] ?? 0;
    state.logOdds[row] = (state.logOdds[row] ?? 0) + (moved - old) * value;
  }
  return Math.abs(moved - old);
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
