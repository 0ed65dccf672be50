import { livenessStep, type OpenChallenge } from './liveness.js';

const now = new Date('2026-11-23T09:00:00Z');
const today = '2026-11-23';
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const published = (days: number, deadlineOn: string | null = null): OpenChallenge => ({
  state: 'published',
  confirmedAt: daysAgo(days),
  deadlineOn,
});
const stepOf = (challenge: OpenChallenge) => livenessStep(challenge, now, today);

test.each([
  [0, 'none'],
  [52.9, 'none'],
  [53, 'ask'],
  [59.9, 'ask'],
  [60, 'pause'],
  [89, 'pause'],
  [90, 'expire'],
] as const)('%d days after it was confirmed a published challenge is told: %s', (days, step) => {
  expect(stepOf(published(days))).toBe(step);
});

test('a challenge is open on the day of its deadline and expires the day after, however young', () => {
  expect(stepOf(published(1, '2026-11-23'))).toBe('none');
  expect(stepOf(published(1, '2026-11-22'))).toBe('expire');
});

test('a paused challenge is asked nothing, and expires when its owner stays silent', () => {
  expect(stepOf({ ...published(70), state: 'paused' })).toBe('none');
  expect(stepOf({ ...published(90), state: 'paused' })).toBe('expire');
});
