import { fitCalibration, type Calibration, type Forecast } from '../decision/calibration.js';
import {
  logOddsOf,
  named,
  standardScore,
  type CriterionWeights,
  type DecisionModel,
} from '../decision/decision-model.js';
import { fitLogistic, type Belief, type Observation } from '../decision/logistic-regression.js';
import { criteria, type Criterion } from '../reasons.js';
import { answersOf, lessonOf, taught, type Example } from './example.js';
import { reliabilityOf, type Reliability } from './reliability.js';

/** How a model was trained and how it did on the weeks after. */
export interface TrainingReport {
  /** Examples and weeks that it was trained on; all of them earlier than the instant. */
  readonly examples: number;
  readonly weeks: number;
  readonly beforeMs: number;
  readonly heldOutWeeks: number;
  readonly candidate: Reliability;
  /** The model that counted until then, and the prior, on the same answers. */
  readonly live: Reliability;
  readonly prior: Reliability;
  readonly liveVersion: string;
  readonly goesLive: boolean;
}

export type Training =
  | { readonly kind: 'trained'; readonly model: DecisionModel; readonly report: TrainingReport }
  | { readonly kind: 'not-enough'; readonly have: Enough };

/** Weeks with answers; answers to train on and to test on, and of those the rarer kind. */
export interface Enough {
  readonly weeks: number;
  readonly answers: number;
  readonly rarer: number;
  readonly heldOut: number;
  readonly heldOutRarer: number;
}

/** Less is not trained on. */
export const LEAST_TO_TRAIN: Enough = { weeks: 4, answers: 100, rarer: 20, heldOut: 30, heldOutRarer: 5 };
/** A new model goes live where its held-out log-loss is lower by so many nats an answer: never one that is worse. */
export const GO_LIVE_MARGIN = 0.002;

const HELD_OUT_SHARE = 0.25;
/** Of the weeks to train on, the calibration forecasts the second half, a quarter of it at a time. */
const CALIBRATED_FROM = [4 / 8, 5 / 8, 6 / 8, 7 / 8, 1] as const;
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
/** The first of January 1970 was a Thursday. */
const FIRST_MONDAY_MS = -3 * 24 * 60 * 60 * 1_000;
/** A weight's belief has a deviation of a half, the bias's one of two. */
const FIRM = 4;
const LOOSE = 0.25;
const MOST_TEXT = 10;
const MOST_WEIGHT = 5;

/**
 * A model of the earlier weeks, measured on the later ones beside the live one. The same examples in any order give the
 * same model. What goes live is what was measured: it is not trained again with the later weeks.
 */
export function trainDecision(
  examples: readonly Example[],
  { live, prior }: { readonly live: DecisionModel; readonly prior: DecisionModel },
): Training {
  const weeks = weeksOf(answersOf(examples));
  const cut = weeks[weeks.length - Math.ceil(weeks.length * HELD_OUT_SHARE)] ?? 0;
  const [earlier, later] = [examples.filter(isBefore(cut)), examples.filter((each) => !isBefore(cut)(each))];
  const [answers, heldOut] = [answersOf(earlier), answersOf(later)];
  const have = {
    weeks: weeks.length,
    answers: answers.length,
    rarer: rarerOf(answers),
    heldOut: heldOut.length,
    heldOutRarer: rarerOf(heldOut),
  };
  const isEnough = (Object.keys(have) as (keyof Enough)[]).every((each) => have[each] >= LEAST_TO_TRAIN[each]);
  if (!isEnough) return { kind: 'not-enough', have };
  const model = named({ ...fit(earlier, prior), calibration: calibrationOf(earlier, prior) });
  const measured = { candidate: reliabilityOf(model, heldOut), live: reliabilityOf(live, heldOut) };
  const report = {
    examples: earlier.length,
    weeks: weeksOf(earlier).length,
    beforeMs: FIRST_MONDAY_MS + cut * WEEK_MS,
    heldOutWeeks: weeks.filter((week) => week >= cut).length,
    ...measured,
    prior: reliabilityOf(prior, heldOut),
    liveVersion: live.version,
    goesLive: isBetter(measured),
  };
  return { kind: 'trained', model, report };
}

/** Whether a candidate may go live. */
export function isBetter({ candidate, live }: Pick<TrainingReport, 'candidate' | 'live'>): boolean {
  return candidate.logLoss <= live.logLoss - GO_LIVE_MARGIN;
}

type Timed = Pick<Example, 'atMs'>;

const weekOf = ({ atMs }: Timed): number => Math.floor((atMs - FIRST_MONDAY_MS) / WEEK_MS);
const isBefore =
  (week: number) =>
  (example: Timed): boolean =>
    weekOf(example) < week;

function weeksOf(timed: readonly Timed[]): number[] {
  return [...new Set(timed.map(weekOf))].sort((a, b) => a - b);
}

function rarerOf(answers: readonly { readonly isYes: boolean }[]): number {
  const yes = answers.filter(({ isYes }) => isYes).length;
  return Math.min(yes, answers.length - yes);
}

/** The weights that the examples teach, starting from the prior's; not calibrated. */
function fit(examples: readonly Example[], prior: DecisionModel): Omit<DecisionModel, 'version'> {
  const believed = weightsOf(prior);
  const observations = taught(examples).flatMap((example) => observationOf(example, prior, believed));
  const [bias = 0, textWeight = 0, ...rest] = fitLogistic(observations, beliefsAbout(believed));
  const weights = Object.fromEntries(
    criteria.map((criterion, at) => [criterion, { match: rest[2 * at] ?? 0, gap: rest[2 * at + 1] ?? 0 }]),
  ) as Record<Criterion, CriterionWeights>;
  const { algorithm, text } = prior;
  return { kind: 'trained', algorithm, text, bias, textWeight, weights, calibration: { kind: 'none' } };
}

/** In the order of features: bias, text, then match and gap of each criterion. */
function weightsOf({ bias, textWeight, weights }: DecisionModel): number[] {
  return [bias, textWeight, ...criteria.flatMap((criterion) => [weights[criterion].match, weights[criterion].gap])];
}

/** A better text and a match never count against, a gap never for. */
function beliefsAbout(believed: readonly number[]): Belief[] {
  return believed.map((mean, at) => {
    if (at === 0) return { mean, strength: LOOSE, least: -20, most: 20 };
    if (at === 1) return { mean, strength: FIRM, least: 0, most: MOST_TEXT };
    const isMatch = at % 2 === 0;
    return { mean, strength: FIRM, least: isMatch ? 0 : -MOST_WEIGHT, most: isMatch ? MOST_WEIGHT : 0 };
  });
}

/** What the example is no evidence about is taken as the prior says. */
function observationOf(example: Example, prior: DecisionModel, believed: readonly number[]): Observation[] {
  const { isYes, weight, about } = lessonOf(example);
  if (weight === 0) return [];
  const isOpen = (aspect: Criterion | 'text'): boolean => about === null || about.includes(aspect);
  const all = [
    1,
    standardScore(prior, example.textScore),
    ...criteria.flatMap((_, at) => [example.verdicts[at] === 'm' ? 1 : 0, example.verdicts[at] === 'g' ? 1 : 0]),
  ];
  const open = [true, isOpen('text'), ...criteria.flatMap((criterion) => [isOpen(criterion), isOpen(criterion)])];
  const features = all.map((feature, at) => (open[at] ? feature : 0));
  const offset = all.reduce((sum, feature, at) => (open[at] ? sum : sum + feature * (believed[at] ?? 0)), 0);
  return [{ features, offset, isYes, weight }];
}

/** Fitted to forecasts of weeks by models of the weeks before them, as calibration on what was trained on flatters. */
function calibrationOf(examples: readonly Example[], prior: DecisionModel): Calibration {
  const weeks = weeksOf(examples);
  const starts = CALIBRATED_FROM.map((share) => weeks[Math.floor(share * weeks.length)] ?? Infinity);
  const forecasts = starts.slice(0, -1).flatMap((start, at): Forecast[] => {
    const end = starts[at + 1] ?? Infinity;
    const asked = answersOf(examples.filter((each) => !isBefore(start)(each) && isBefore(end)(each)));
    if (asked.length === 0) return [];
    const model: DecisionModel = { ...fit(examples.filter(isBefore(start)), prior), version: '' };
    return asked.map((answer) => ({ logOdds: logOddsOf(model, answer), isYes: answer.isYes }));
  });
  return fitCalibration(forecasts);
}
