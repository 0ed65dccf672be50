import { shortlistProbability, type DecisionModel } from '../decision/decision-model.js';
import { type Answer } from './example.js';

/** Answers whose forecast was between two probabilities. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The mean forecast; 0 without answers. */
  readonly forecast: number;
  /** The share that was shortlisted, and its 95 % interval by Wilson; 0 to 1 without answers. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How well forecasts were met. */
export interface Reliability {
  readonly answers: number;
  readonly yes: number;
  /** Nats an answer. */
  readonly logLoss: number;
  /** Mean squared error: Brier 1950. */
  readonly brier: number;
  /** Expected calibration error over the bins: Naeini and others 2015. */
  readonly ece: number;
  readonly bins: readonly ReliabilityBin[];
}

const BINS = 10;
const Z = 1.96;

/** How the model would have done on answers that it was not trained on. */
export function reliabilityOf(model: DecisionModel, answers: readonly Answer[]): Reliability {
  const forecasts = answers.map((answer) => ({
    probability: shortlistProbability(model, answer),
    isYes: answer.isYes,
  }));
  const bins = Array.from({ length: BINS }, (_, at) =>
    binOf(
      at,
      forecasts.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === at),
    ),
  );
  const mean = (measure: (forecast: Forecast) => number): number =>
    forecasts.reduce((sum, forecast) => sum + measure(forecast), 0) / Math.max(1, forecasts.length);
  return {
    answers: forecasts.length,
    yes: forecasts.filter(({ isYes }) => isYes).length,
    logLoss: mean(({ probability, isYes }) => -Math.log(isYes ? probability : 1 - probability)),
    brier: mean(({ probability, isYes }) => (probability - (isYes ? 1 : 0)) ** 2),
    ece: bins.reduce(
      (sum, { count, forecast, share }) => sum + (count / Math.max(1, forecasts.length)) * Math.abs(forecast - share),
      0,
    ),
    bins,
  };
}

interface Forecast {
  readonly probability: number;
  readonly isYes: boolean;
}

function binOf(at: number, forecasts: readonly Forecast[]): ReliabilityBin {
  const count = forecasts.length;
  const yes = forecasts.filter(({ isYes }) => isYes).length;
  const forecast = forecasts.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, count);
  const [low, high] = wilson(yes, count);
  return { from: at / BINS, to: (at + 1) / BINS, count, forecast, share: yes / Math.max(1, count), low, high };
}

/** The 95 % interval of a share: Wilson 1927. */
function wilson(yes: number, count: number): [number, number] {
  if (count === 0) return [0, 1];
  const share = yes / count;
  const middle = share + Z ** 2 / (2 * count);
  const half = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  const whole = 1 + Z ** 2 / count;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
