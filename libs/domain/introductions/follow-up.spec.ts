import { dueFollowUp } from './index.js';

const metAt = new Date('2026-01-01T10:00:00Z');
const day = (count: number): Date => new Date(metAt.getTime() + count * 86_400_000);

test('both sides are asked 30, 90 and 180 days after they met, once each', () => {
  expect([29.9, 30, 89, 90, 180, 400].map((count) => dueFollowUp(metAt, [], day(count)))).toEqual([
    null,
    30,
    30,
    90,
    180,
    180,
  ]);
  expect(dueFollowUp(metAt, [30], day(31))).toBeNull();
  expect(dueFollowUp(metAt, [30], day(95))).toBe(90);
  expect(dueFollowUp(metAt, [90], day(95))).toBeNull();
  expect(dueFollowUp(metAt, [30, 90, 180], day(500))).toBeNull();
});
