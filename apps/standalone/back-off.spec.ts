import { afterEnd, NO_FAILURES } from './back-off.js';

test('the first end is answered at once, the following ones later and later, up to half a minute', () => {
  const waits: number[] = [];
  let state = NO_FAILURES;
  for (let end = 1; end <= 12; end++) {
    state = afterEnd(state, 50);
    waits.push(state.waitMs);
  }
  expect(waits.slice(0, 5)).toEqual([0, 200, 400, 800, 1_600]);
  expect(waits.at(-1)).toBe(30_000);
});

test('a process that lived for long starts afresh', () => {
  const often = { failures: 9, waitMs: 25_600 };
  expect(afterEnd(often, 60_000)).toEqual({ failures: 1, waitMs: 0 });
});
