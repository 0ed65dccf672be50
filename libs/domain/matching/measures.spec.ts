import { estimate, lossMeasure, rankingMeasures, tripleMeasure } from './measures.js';

const values = (rankings: Parameters<typeof rankingMeasures>[0]): Record<string, number> =>
  Object.fromEntries(rankingMeasures(rankings).map((measure) => [measure.name, estimate(measure).value]));

test('the measures of rankings', () => {
  const measured = values([
    { ranked: ['a', 'b', 'c'], relevant: ['b', 'c'] },
    { ranked: ['a'], relevant: ['z'] },
  ]);
  expect(measured['MRR']).toBeCloseTo(0.25);
  expect(measured['R@1']).toBe(0);
  expect(measured['R@10']).toBe(0.5);
  expect(measured['MAP']).toBeCloseTo((1 / 2 + 2 / 3) / 2 / 2);
  expect(measured['nDCG@10']).toBeCloseTo((1 / Math.log2(3) + 1 / 2) / (1 + 1 / Math.log2(3)) / 2);
});

test('a pair of needs the wrong way round loses its difference of grades, a tie half of it', () => {
  const of = (grade: number, score: number, profile = 'p') => ({ profile, grade, score });
  expect(estimate(lossMeasure([[of(5, 1), of(2, 2), of(1, 0)]])).value).toBeCloseTo(3 / 8);
  expect(estimate(lossMeasure([[of(5, 1), of(2, 1)]])).value).toBe(0.5);
  expect(estimate(lossMeasure([[of(5, 1), of(2, 0), of(1, 1, 'q'), of(3, 0, 'q')]])).value).toBeCloseTo(2 / 5);
});

const triples = (count: number) =>
  tripleMeasure(Array.from({ length: count }, (_, i) => ({ better: i % 4, worse: 0.5 })));

test('an interval holds the value and is the same each time', () => {
  const { value, low, high } = estimate(triples(20));
  expect(value).toBe(0.75);
  expect(low).toBeLessThan(0.75);
  expect(high).toBeGreaterThan(0.75);
  expect(estimate(triples(20))).toEqual({ name: 'accuracy', value, low, high });
});

test('an interval is narrower for more things', () => {
  const width = ({ low, high }: ReturnType<typeof estimate>): number => high - low;
  expect(width(estimate(triples(2_000)))).toBeLessThan(width(estimate(triples(20))) / 3);
});
