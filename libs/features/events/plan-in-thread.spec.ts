import { wishFaultsOf, type WishEvent } from '#domain/events';
import { planInThread } from './plan-in-thread.js';

const PEOPLE = 200;
const SLOTS = 20;

/** More is wanted than there is room for, so that the search has no proof to end with. */
const crowded: WishEvent = {
  slots: Array.from({ length: SLOTS }, (_, i) => ({ day: i < SLOTS / 2 ? 'monday' : 'tuesday', session: 'all' })),
  tables: Array.from({ length: 30 }, (_, i) => ({ id: `t${i}`, place: '' })),
  travelSlots: 0,
  people: Array.from({ length: PEOPLE }, (_, i) => ({ id: `p${i}`, unavailable: [1 + ((i * 7) % SLOTS)] })),
  wishes: Array.from({ length: PEOPLE * 5 }, (_, i) => ({
    id: `w${i}`,
    participants: [`p${i % PEOPLE}`, `p${(i * 17 + 1 + Math.floor(i / PEOPLE)) % PEOPLE}`] as const,
    value: 1 + ((i * 31) % 19),
  })).filter(({ participants: [a, b] }) => a !== b),
  locked: [],
};

test('a planning that is stopped ends at once with the best plan so far, and never held the process up', async () => {
  let [ticks, last, longestMs, met] = [0, performance.now(), 0, 0];
  const ticking = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
    ticks++;
  }, 10);
  const startedAt = performance.now();
  const plan = await planInThread(crowded, {
    timeLimitMs: 60_000,
    onProgress: (progress) => {
      met = progress.met;
      return Promise.resolve(true);
    },
  });
  clearInterval(ticking);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(ticks).toBeGreaterThan(10);
  expect(longestMs).toBeLessThan(1_000);
  expect(wishFaultsOf(crowded, plan.meetings)).toEqual([]);
  expect(plan.meetings.length).toBeGreaterThanOrEqual(Math.max(100, met));
});
