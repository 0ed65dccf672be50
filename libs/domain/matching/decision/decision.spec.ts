import fc from 'fast-check';
import { criteria, type Verdict } from '../reasons.js';
import { applyCalibration, fitCalibration } from './calibration.js';
import { algorithmOf, logOddsOf, shortlistProbability, verdictsOf, type DecisionModel } from './decision-model.js';
import { fitLogistic, logistic, logLoss } from './logistic-regression.js';
import { priors } from './prior.data.js';
import { priorModel } from './prior.js';
import { ModelTrainer } from '../model-trainer.js';

const verdict = fc.constantFrom<Verdict>('match', 'gap', 'unknown');
const reasons = fc.tuple(...criteria.map((criterion) => verdict.map((each) => ({ criterion, verdict: each }))));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const evidence = fc.record({ textScore: share, verdicts: reasons.map(verdictsOf) });
const forecasts = fc.array(fc.record({ logOdds: fc.double({ min: -8, max: 8, noNaN: true }), isYes: fc.boolean() }), {
  minLength: 100,
  maxLength: 1_500,
  size: 'max',
});
const prior = priorModel(priors.at(-1)?.algorithm ?? '');

test('there is a prior for the ranking algorithm as it is; else `npm run fit:prior` makes it', () => {
  const { version } = new ModelTrainer().finish();
  expect(priors.map(({ algorithm }) => algorithm)).toContain(algorithmOf(version));
});

test('probabilities are between 0 and 1 and rise with the score of the texts', () => {
  fc.assert(
    fc.property(evidence, share, forecasts, (pair, other, answers) => {
      const model: DecisionModel = { ...prior, calibration: fitCalibration(answers) };
      const [low, high] = [pair.textScore, other].sort((a, b) => a - b) as [number, number];
      const [less, more] = [low, high].map((textScore) => shortlistProbability(model, { ...pair, textScore }));
      expect(less).toBeGreaterThan(0);
      expect(more).toBeLessThan(1);
      expect(more).toBeGreaterThanOrEqual(less ?? 1);
    }),
    { numRuns: 50 },
  );
});

test('a criterion that turns from gap to unknown to match never lowers the probability, and changes nothing else', () => {
  fc.assert(
    fc.property(share, reasons, fc.nat(criteria.length - 1), (textScore, all, at) => {
      const turned = (['gap', 'unknown', 'match'] as const).map((to) =>
        verdictsOf(all.map((reason, i) => (i === at ? { ...reason, verdict: to } : reason))),
      );
      const [gap = 0, unknown = 0, match = 0] = turned.map((verdicts) =>
        shortlistProbability(prior, { textScore, verdicts }),
      );
      expect(gap).toBeLessThanOrEqual(unknown);
      expect(unknown).toBeLessThanOrEqual(match);
      const others = turned.map((verdicts) => verdicts.slice(0, at) + verdicts.slice(at + 1));
      expect(new Set(others).size).toBe(1);
    }),
  );
});

test('a match tells more than a gap for every criterion that the prior counts', () => {
  const lone = (criterion: string, to: Verdict): number =>
    logOddsOf(prior, {
      textScore: 0.1,
      verdicts: verdictsOf(criteria.map((each) => ({ criterion: each, verdict: each === criterion ? to : 'unknown' }))),
    });
  for (const criterion of criteria) expect(lone(criterion, 'match')).toBeGreaterThan(lone(criterion, 'gap'));
});

test('calibration never turns an order round, whichever kind the number of answers allows', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      forecasts,
      fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2 }),
      (answers, asked) => {
        const calibration = fitCalibration(answers);
        kinds.add(calibration.kind);
        const told = [...asked].sort((a, b) => a - b).map((logOdds) => applyCalibration(calibration, logOdds));
        expect([...told].sort((a, b) => a - b)).toEqual(told);
        expect(told.every((probability) => probability > 0 && probability < 1)).toBe(true);
      },
    ),
    { numRuns: 100, seed: 7 },
  );
  expect([...kinds].sort()).toEqual(['isotonic', 'logistic']);
});

test('isotonic calibration says how often it was so', () => {
  const answers = Array.from({ length: 2_000 }, (_, i) => ({
    logOdds: i < 1_000 ? -1 : 1,
    isYes: i % 10 < (i < 1_000 ? 2 : 7),
  }));
  const calibration = fitCalibration(answers);
  expect(applyCalibration(calibration, -1)).toBeCloseTo(0.2, 6);
  expect(applyCalibration(calibration, 1)).toBeCloseTo(0.7, 6);
  expect(applyCalibration(calibration, 0)).toBeCloseTo(0.45, 6);
});

test('few answers leave what the model says', () => {
  expect(fitCalibration(Array.from({ length: 99 }, (_, i) => ({ logOdds: 0, isYes: i % 2 === 0 }))).kind).toBe('none');
  expect(fitCalibration(Array.from({ length: 500 }, (_, i) => ({ logOdds: 0, isYes: i < 10 }))).kind).toBe('none');
});

const observation = fc.record({
  features: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
  offset: fc.double({ min: -1, max: 1, noNaN: true }),
  isYes: fc.boolean(),
  weight: fc.constantFrom(0.3, 0.5, 1),
});
const observations = fc.array(observation, { minLength: 1, maxLength: 40 });
const beliefs = [
  { mean: 0.5, strength: 1, least: 0, most: 5 },
  { mean: -0.2, strength: 2, least: -5, most: 0 },
  { mean: 0, strength: 0.5, least: -10, most: 10 },
];

test('fitting is the same to the last bit whatever the order', () => {
  fc.assert(
    fc.property(
      observations.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(fitLogistic(shuffled, beliefs)).toEqual(fitLogistic(rows, beliefs));
      },
    ),
    { numRuns: 50 },
  );
});

test('no step from the fitted weights within their bounds lowers the loss', () => {
  const lossOf = (
    rows: readonly (typeof observation extends fc.Arbitrary<infer O> ? O : never)[],
    weights: readonly number[],
  ): number =>
    rows.reduce((sum, { features, offset, isYes, weight }) => {
      const logOdds = features.reduce((total, each, at) => total + each * (weights[at] ?? 0), offset);
      return sum + weight * logLoss(logOdds, isYes);
    }, 0) + beliefs.reduce((sum, { mean, strength }, at) => sum + (strength / 2) * ((weights[at] ?? 0) - mean) ** 2, 0);
  fc.assert(
    fc.property(
      observations,
      fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (rows, step) => {
        const fitted = fitLogistic(rows, beliefs);
        const other = fitted.map((weight, at) => {
          const { least = 0, most = 0 } = beliefs[at] ?? {};
          return Math.min(most, Math.max(least, weight + (step[at] ?? 0)));
        });
        expect(
          fitted.every((weight, at) => weight >= (beliefs[at]?.least ?? 0) && weight <= (beliefs[at]?.most ?? 0)),
        ).toBe(true);
        expect(lossOf(rows, fitted)).toBeLessThanOrEqual(lossOf(rows, other) + 1e-9);
      },
    ),
    { numRuns: 100 },
  );
});

test('without a bound it finds what is the textbook answer: the share of yes', () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({ features: [1], offset: 0, isYes: i < 30, weight: 1 }));
  const [bias = 0] = fitLogistic(rows, [{ mean: 0, strength: 1e-9, least: -20, most: 20 }]);
  expect(logistic(bias)).toBeCloseTo(0.3, 6);
});
