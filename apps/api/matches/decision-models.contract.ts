import { z } from 'zod';
import { criteria, criterionLabel, exampleKinds, GO_LIVE_MARGIN, GOOD_MATCH, type Reliability } from '#domain/matching';
import type { DecisionOverview } from '#features/matches';
import { sentence } from './matches.contract.js';

const probability = z.number().min(0).max(1);
const count = z.number().int();

export const reliabilityView = z
  .strictObject({
    answers: count,
    /** Of those, how many were shortlisted. */
    yes: count,
    /** Nats an answer. */
    logLoss: z.number(),
    brier: z.number(),
    ece: z.number(),
    bins: z.array(
      z.strictObject({
        from: probability,
        to: probability,
        count,
        /** The mean probability told; 0 without answers. */
        forecast: probability,
        /** The share shortlisted, with its 95 % interval by Wilson. */
        share: probability,
        low: probability,
        high: probability,
      }),
    ),
  })
  .meta({ id: 'Reliability' });

const enough = z.strictObject({
  weeks: count,
  answers: count,
  rarer: count,
  heldOut: count,
  heldOutRarer: count,
});

export const decisionModelView = z
  .strictObject({
    version: z.string(),
    kind: z.enum(['prior', 'trained']),
    calibration: z.enum(['none', 'logistic', 'isotonic']),
    isLive: z.boolean(),
    /** False: it reads scores of a ranking algorithm that is not used any more. */
    canGoLive: z.boolean(),
    createdAt: z.string(),
    /** Null: the clock, or nobody. */
    trainedBy: z.string().nullable(),
    /** When it last went live, and who chose it; nobody: its training. */
    chosenAt: z.string().nullable(),
    chosenBy: z.string().nullable(),
    /** Null for a prior. */
    training: z
      .strictObject({
        examples: count,
        weeks: count,
        /** Everything that it was trained on is earlier. */
        before: z.string(),
        heldOutWeeks: count,
        candidate: reliabilityView,
        live: reliabilityView,
        prior: reliabilityView,
        liveVersion: z.string(),
        wentLive: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'DecisionModel' });

export const decisionOverviewView = z
  .strictObject({
    live: z.strictObject({
      version: z.string(),
      kind: z.enum(['prior', 'trained']),
      bias: z.number(),
      textWeight: z.number(),
      /** Log-odds that a match adds and a gap takes. */
      weights: z.array(
        z.strictObject({ criterion: z.enum(criteria), label: sentence, match: z.number(), gap: z.number() }),
      ),
    }),
    /** Of the live model, on answers later than its training. */
    reliability: reliabilityView,
    /** The latest first. */
    models: z.array(decisionModelView),
    examples: z.array(z.strictObject({ kind: z.enum(exampleKinds), count, weeks: count })),
    /** Less is not trained on. */
    least: enough,
    /** From this probability on a candidate counts as a match. */
    goodMatch: probability,
    /** By so many nats an answer a new model must be better. */
    margin: z.number(),
  })
  .meta({ id: 'DecisionOverview' });
export type DecisionOverviewView = z.infer<typeof decisionOverviewView>;

const toReliabilityView = ({ bins, ...measures }: Reliability): z.infer<typeof reliabilityView> => ({
  ...measures,
  bins: bins.map((bin) => ({ ...bin })),
});

export function toDecisionOverviewView(found: DecisionOverview): DecisionOverviewView {
  const { live, models, examples, least } = found;
  const { version, kind, bias, textWeight, weights } = live;
  return {
    live: {
      version,
      kind,
      bias,
      textWeight,
      weights: criteria.map((criterion) => ({
        criterion,
        label: { ro: criterionLabel(criterion, 'ro'), en: criterionLabel(criterion, 'en') },
        ...weights[criterion],
      })),
    },
    reliability: toReliabilityView(found.reliability),
    models: models.map((model) => toDecisionModelView(model, live)),
    examples: examples.map((each) => ({ ...each })),
    least: { ...least },
    goodMatch: GOOD_MATCH,
    margin: GO_LIVE_MARGIN,
  };
}

function toDecisionModelView(
  model: DecisionOverview['models'][number],
  live: DecisionOverview['live'],
): z.infer<typeof decisionModelView> {
  const { report, createdAt, chosenAt, algorithm, ...rest } = model;
  return {
    ...rest,
    isLive: model.version === live.version,
    canGoLive: algorithm === live.algorithm,
    createdAt: createdAt.toISOString(),
    chosenAt: chosenAt?.toISOString() ?? null,
    training: report && {
      examples: report.examples,
      weeks: report.weeks,
      before: new Date(report.beforeMs).toISOString(),
      heldOutWeeks: report.heldOutWeeks,
      candidate: toReliabilityView(report.candidate),
      live: toReliabilityView(report.live),
      prior: toReliabilityView(report.prior),
      liveVersion: report.liveVersion,
      wentLive: report.goesLive,
    },
  };
}
