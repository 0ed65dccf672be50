import { fitLogistic, logistic } from './logistic-regression.js';

/** How log-odds become probabilities that are met as often as they say. */
export type Calibration =
  | { readonly kind: 'none' }
  | { readonly kind: 'logistic'; readonly slope: number; readonly bias: number }
  /** Straight lines between points: log-odds ascending, probabilities not descending. */
  | { readonly kind: 'isotonic'; readonly at: readonly number[]; readonly probability: readonly number[] };

/** What a model said before the answer was known. */
export interface Forecast {
  readonly logOdds: number;
  readonly isYes: boolean;
}

/**
 * Isotonic regression needs about 1,000 answers to be better than two parameters (Niculescu-Mizil and Caruana 2005);
 * two parameters need a few dozen of the rarer answer.
 */
const ENOUGH = {
  isotonic: { answers: 1_000, ofEach: 100 },
  logistic: { answers: 100, ofEach: 20 },
} as const;
/** No probability is certain. */
const [LEAST, MOST] = [0.005, 0.995];
/** Log-odds are hardly moved by less than a dozen answers. */
const BELIEFS = [
  { mean: 1, strength: 1, least: 0.05, most: 20 },
  { mean: 0, strength: 0.1, least: -20, most: 20 },
] as const;

/** Fits the kind that the number of answers allows; none below that. */
export function fitCalibration(forecasts: readonly Forecast[]): Calibration {
  const yes = forecasts.filter(({ isYes }) => isYes).length;
  const rarer = Math.min(yes, forecasts.length - yes);
  const has = ({ answers, ofEach }: { answers: number; ofEach: number }): boolean =>
    forecasts.length >= answers && rarer >= ofEach;
  if (has(ENOUGH.isotonic)) return fitIsotonic(forecasts);
  return has(ENOUGH.logistic) ? fitPlatt(forecasts) : { kind: 'none' };
}

export function applyCalibration(calibration: Calibration, logOdds: number): number {
  return Math.min(MOST, Math.max(LEAST, calibrated(calibration, logOdds)));
}

function calibrated(calibration: Calibration, logOdds: number): number {
  if (calibration.kind === 'none') return logistic(logOdds);
  if (calibration.kind === 'logistic') return logistic(calibration.slope * logOdds + calibration.bias);
  return between(calibration.at, calibration.probability, logOdds);
}

/** Platt 1999, with a slope above 0. */
function fitPlatt(forecasts: readonly Forecast[]): Calibration {
  const observations = forecasts.map(({ logOdds, isYes }) => ({ features: [logOdds, 1], offset: 0, isYes, weight: 1 }));
  const [slope = 1, bias = 0] = fitLogistic(observations, BELIEFS);
  return { kind: 'logistic', slope, bias };
}

interface Block {
  readonly count: number;
  readonly yes: number;
  readonly sum: number;
}

/** Pools neighbours that stand in the wrong order (Zadrozny and Elkan 2002), and joins the middles of the pools by lines. */
function fitIsotonic(forecasts: readonly Forecast[]): Calibration {
  const blocks: Block[] = [];
  for (const { logOdds, isYes } of [...forecasts].sort((a, b) => a.logOdds - b.logOdds || +b.isYes - +a.isYes)) {
    let block: Block = { count: 1, yes: isYes ? 1 : 0, sum: logOdds };
    for (let last = blocks.at(-1); last && last.yes * block.count >= block.yes * last.count; last = blocks.at(-1)) {
      block = { count: block.count + last.count, yes: block.yes + last.yes, sum: block.sum + last.sum };
      blocks.pop();
    }
    blocks.push(block);
  }
  return {
    kind: 'isotonic',
    at: blocks.map(({ sum, count }) => sum / count),
    probability: blocks.map(({ yes, count }) => yes / count),
  };
}

function between(at: readonly number[], probability: readonly number[], logOdds: number): number {
  const above = at.findIndex((point) => point >= logOdds);
  if (above <= 0) return (above === 0 ? probability[0] : probability.at(-1)) ?? 0;
  const [x0 = 0, x1 = 0] = [at[above - 1], at[above]];
  const [y0 = 0, y1 = 0] = [probability[above - 1], probability[above]];
  // Rounding must not carry it past the next point.
  return Math.min(y1, y0 + ((logOdds - x0) / (x1 - x0)) * (y1 - y0));
}
