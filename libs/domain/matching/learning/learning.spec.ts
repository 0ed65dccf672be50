import fc from 'fast-check';
import { type DecisionModel, logOddsOf, shortlistProbability, verdictsOf } from '../decision/decision-model.js';
import { logistic } from '../decision/logistic-regression.js';
import { priors } from '../decision/prior.data.js';
import { priorModel } from '../decision/prior.js';
import { criteria, type Criterion, type Verdict } from '../reasons.js';
import { answersOf, exampleKinds, lessonOf, type Example } from './example.js';
import { reliabilityOf } from './reliability.js';
import { GO_LIVE_MARGIN, LEAST_TO_TRAIN, trainDecision, type Training } from './train-decision.js';

const prior = priorModel(priors.at(-1)?.algorithm ?? '');
const models = { live: prior, prior };
const DAY = 86_400_000;
const start = Date.UTC(2026, 5, 1);

/** Numbers from 0 to 1 that are the same at each run. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Brokers who answer as the model says, one pair after the other. */
function answered(model: DecisionModel, count: number, seed: number, reason = 'other'): Example[] {
  const random = randomFrom(seed);
  const letter = (): Verdict => (['match', 'gap', 'unknown'] as const)[Math.floor(random() * 3)] ?? 'unknown';
  return Array.from({ length: count }, (_, i) => {
    const textScore = Math.exp(-4 + 3 * random());
    const verdicts = verdictsOf(criteria.map((criterion) => ({ criterion, verdict: letter() })));
    const isYes = random() < logistic(logOddsOf(model, { textScore, verdicts }));
    const atMs = start + Math.floor((i * 84) / count) * DAY;
    return {
      kind: isYes ? 'shortlisted' : 'dismissed',
      reason: isYes ? null : reason,
      pair: `${i}`,
      atMs,
      textScore,
      verdicts,
    };
  });
}

function trained(training: Training): Extract<Training, { kind: 'trained' }> {
  if (training.kind !== 'trained') throw new Error(JSON.stringify(training));
  return training;
}

/** Of a broker to whom maturity is all. */
const strict: DecisionModel = { ...prior, bias: -0.5, weights: { ...prior.weights, trl: { match: 2, gap: -2 } } };

const example: fc.Arbitrary<Example> = fc.record({
  kind: fc.constantFrom(...exampleKinds),
  reason: fc.constantFrom(null, 'wrong-field', 'wrong-maturity', 'competitor', 'other'),
  pair: fc.nat(400).map(String),
  atMs: fc.nat(90).map((day) => start + day * DAY),
  textScore: fc.double({ min: 0, max: 1, noNaN: true }),
  verdicts: fc.tuple(...criteria.map(() => fc.constantFrom('m', 'g', 'u'))).map((letters) => letters.join('')),
});

test('the same examples in any order give the same model', () => {
  const examples = [...answered(strict, 300, 1), ...answered(prior, 100, 2, 'wrong-field')];
  const { model } = trained(trainDecision(examples, models));
  fc.assert(
    fc.property(fc.shuffledSubarray(examples, { minLength: examples.length }), (shuffled) => {
      expect(trained(trainDecision(shuffled, models)).model).toEqual(model);
    }),
    { numRuns: 5 },
  );
});

test('weights learn what brokers go by, and keep their signs', () => {
  const { model, report } = trained(trainDecision(answered(strict, 1_500, 3), models));
  expect(model.weights.trl.match - model.weights.trl.gap).toBeGreaterThan(1.5);
  for (const criterion of criteria) {
    expect(model.weights[criterion].match).toBeGreaterThanOrEqual(0);
    expect(model.weights[criterion].gap).toBeLessThanOrEqual(0);
  }
  expect(report.goesLive).toBe(true);
  expect(report.candidate.ece).toBeLessThan(report.live.ece);
  expect(model.calibration.kind).toBe('logistic');
});

test('a flipped criterion moves the learned probability its way or not at all', () => {
  const { model } = trained(trainDecision(answered(strict, 1_500, 4), models));
  const at = criteria.indexOf('trl');
  fc.assert(
    fc.property(example, ({ textScore, verdicts }) => {
      const told = ['g', 'u', 'm'].map((letter) =>
        shortlistProbability(model, { textScore, verdicts: verdicts.slice(0, at) + letter + verdicts.slice(at + 1) }),
      );
      expect(told).toEqual([...told].sort((a, b) => a - b));
    }),
  );
});

test('what is worse on the held-out weeks never goes live', () => {
  const training = fc.tuple(fc.array(example, { minLength: 300, maxLength: 500, size: 'max' }), fc.boolean());
  let measured = 0;
  fc.assert(
    fc.property(training, ([examples, isStrict]) => {
      const done = trainDecision(examples, { prior, live: isStrict ? strict : prior });
      if (done.kind === 'not-enough') return;
      measured += 1;
      const { candidate, live, goesLive } = done.report;
      expect(goesLive).toBe(candidate.logLoss <= live.logLoss - GO_LIVE_MARGIN);
    }),
    { numRuns: 8 },
  );
  expect(measured).toBeGreaterThan(0);
  const examples = answered(strict, 600, 5);
  const { model } = trained(trainDecision(examples, models));
  expect(trained(trainDecision(examples, { prior, live: model })).report.goesLive).toBe(false);
});

test('later weeks are not trained on', () => {
  const examples = answered(strict, 600, 6);
  const { model, report } = trained(trainDecision(examples, models));
  const turned = examples.map((each): Example => {
    const isYes = each.kind === 'shortlisted';
    return each.atMs < report.beforeMs ? each : { ...each, kind: isYes ? 'dismissed' : 'shortlisted', reason: null };
  });
  expect(trained(trainDecision(turned, models)).model).toEqual(model);
  expect(report.heldOutWeeks).toBe(3);
});

test('with few answers nothing is trained', () => {
  expect(trainDecision(answered(strict, 90, 7), models)).toMatchObject({ kind: 'not-enough' });
  expect(trainDecision([], models)).toEqual({
    kind: 'not-enough',
    have: Object.fromEntries(Object.keys(LEAST_TO_TRAIN).map((each) => [each, 0])),
  });
});

test('a reason is held against what it names only', () => {
  const before = answered(prior, 400, 8);
  const dismissed = (reason: string): Example[] =>
    answered({ ...prior, bias: -20 }, 200, 9, reason).map((each, i) => ({
      ...each,
      textScore: 0.2,
      verdicts: verdictsOf(criteria.map((criterion) => ({ criterion, verdict: 'gap' }))),
      pair: `late ${i}`,
    }));
  const learnt = (reason: string): DecisionModel =>
    trained(trainDecision([...before, ...dismissed(reason)], models)).model;
  const [maturity, distance] = [learnt('wrong-maturity'), learnt('too-far')];
  const moved = (model: DecisionModel, criterion: Criterion): number =>
    model.weights[criterion].gap - prior.weights[criterion].gap;
  expect(moved(maturity, 'trl')).toBeLessThan(moved(distance, 'trl'));
  expect(moved(distance, 'place')).toBeLessThan(moved(maturity, 'place'));
  expect(lessonOf({ kind: 'dismissed', reason: 'wrong-maturity' }).about).toEqual(['trl']);
  for (const reason of ['already-known', 'competitor', 'conflict-of-interest'])
    expect(lessonOf({ kind: 'dismissed', reason }).weight).toBe(0);
});

test('a pair has one answer, and being passed over is none where somebody decided', () => {
  const one = answered(prior, 1, 10)[0] as Example;
  const of = (...kinds: Example['kind'][]): Example[] =>
    kinds.map((kind, i) => ({ ...one, kind, reason: null, atMs: start + i }));
  expect(answersOf(of('passed-over', 'shortlisted', 'passed-over', 'accepted')).map(({ isYes }) => isYes)).toEqual([
    true,
  ]);
  expect(answersOf(of('shortlisted', 'dismissed')).map(({ isYes }) => isYes)).toEqual([false]);
  expect(answersOf(of('passed-over')).map(({ isYes }) => isYes)).toEqual([false]);
  expect(answersOf(of('declined', 'failed'))).toEqual([]);
});

test('reliability counts every answer once, within its interval', () => {
  fc.assert(
    fc.property(fc.array(example, { maxLength: 60 }), (examples) => {
      const answers = answersOf(examples);
      const { bins, brier, ece, yes } = reliabilityOf(prior, answers);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(answers.length);
      expect(yes).toBe(answers.filter(({ isYes }) => isYes).length);
      for (const { low, high, share, count } of bins) {
        if (count > 0) expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true);
      }
      expect([brier, ece].every((measure) => measure >= 0 && measure <= 1)).toBe(true);
    }),
  );
});
