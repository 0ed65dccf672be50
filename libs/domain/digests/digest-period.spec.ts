import fc from 'fast-check';
import { toLocal, weekdayOf, type Weekday } from '#domain/time';
import {
  digestWindow,
  dueAt,
  duePeriod,
  isDigestPeriod,
  isWithin,
  nextDueAt,
  periodAt,
  periodBounds,
  type DigestSchedule,
  type LastDigest,
} from './index.js';

const at = (iso: string): number => Date.parse(iso);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const monday8: DigestSchedule = {
  frequency: 'weekly',
  weekday: 1,
  hour: 8,
  zone: 'Europe/Bucharest',
  pausedUntil: null,
};
const due = (schedule: DigestSchedule, now: string, last: LastDigest | null = null, since = '2020-01-01T00:00:00Z') =>
  duePeriod({ schedule, last, sinceMs: at(since), nowMs: at(now) });

describe('a period', () => {
  it.each([
    ['2026-W48', true],
    ['2026-W53', true],
    ['2025-W53', false],
    ['2026-11', true],
    ['2026-13', false],
    ['2026-W00', false],
    ['2026-11-01', false],
    ['', false],
  ])('%s: %s', (text, expected) => expect(isDigestPeriod(text)).toBe(expected));

  it('is a week or a month of local days, whatever the clocks do', () => {
    expect(periodAt(at('2026-11-22T22:30:00Z'), 'weekly', 'Europe/Bucharest')).toBe('2026-W48');
    expect(periodAt(at('2026-11-22T21:30:00Z'), 'weekly', 'Europe/Bucharest')).toBe('2026-W47');
    const spring = periodBounds('2026-03', 'Europe/Bucharest');
    expect(new Date(spring.startMs).toISOString()).toBe('2026-02-28T22:00:00.000Z');
    expect(new Date(spring.endMs).toISOString()).toBe('2026-03-31T21:00:00.000Z');
    expect(() => periodBounds('soon', 'UTC')).toThrow(RangeError);
  });
});

describe('the digest of a period', () => {
  it('is due at the hour of the weekday on the clocks of the person, in summer and in winter', () => {
    expect(new Date(dueAt('2026-W48', monday8)).toISOString()).toBe('2026-11-23T06:00:00.000Z');
    expect(new Date(dueAt('2026-W30', monday8)).toISOString()).toBe('2026-07-20T05:00:00.000Z');
    expect(new Date(dueAt('2026-11', { ...monday8, weekday: 3 })).toISOString()).toBe('2026-11-04T06:00:00.000Z');
  });

  it('is not due again for who moves west into a week that was told before', () => {
    const sunday21 = { ...monday8, weekday: 7, hour: 21, zone: 'America/New_York' } as const;
    const last = { period: '2026-W48', windowEndMs: at('2026-11-23T01:00:00Z') };
    expect(due(sunday21, '2026-11-23T03:00:00Z', last)).toBeNull();
    expect(due(sunday21, '2026-11-30T03:00:00Z', last)).toBeNull();
    expect(due(sunday21, '2026-12-07T03:00:00Z', last)).toBe('2026-W49');
  });

  it('is due from that moment until it is in the ledger', () => {
    expect(
      due(monday8, '2026-11-23T05:59:59Z', { period: '2026-W47', windowEndMs: at('2026-11-16T06:00:00Z') }),
    ).toBeNull();
    expect(due(monday8, '2026-11-23T06:00:00Z')).toBe('2026-W48');
    expect(due(monday8, '2026-11-29T20:00:00Z')).toBe('2026-W48');
    const last = { period: '2026-W48', windowEndMs: at('2026-11-23T06:00:00Z') };
    expect(due(monday8, '2026-11-23T06:00:00Z', last)).toBeNull();
    expect(due(monday8, '2026-11-30T06:00:00Z', last)).toBe('2026-W49');
  });

  it('is not made up for before the schedule was chosen, while it is off, or during a pause', () => {
    expect(due(monday8, '2026-11-25T10:00:00Z', null, '2026-11-24T10:00:00Z')).toBeNull();
    expect(due({ ...monday8, frequency: 'off' }, '2026-11-25T10:00:00Z')).toBeNull();
    expect(due({ ...monday8, pausedUntil: '2026-11-24' }, '2026-11-25T10:00:00Z')).toBeNull();
    expect(due({ ...monday8, pausedUntil: '2026-11-23' }, '2026-11-25T10:00:00Z')).toBe('2026-W48');
  });

  it('comes at a moment that can be told in advance', () => {
    const next = (schedule: DigestSchedule, now: string, last: LastDigest | null = null): string | null => {
      const ms = nextDueAt({ schedule, last, sinceMs: 0, nowMs: at(now) });
      return ms === null ? null : new Date(ms).toISOString();
    };
    expect(next(monday8, '2026-11-23T06:00:00Z')).toBe('2026-11-30T06:00:00.000Z');
    expect(next({ ...monday8, pausedUntil: '2026-12-08' }, '2026-11-23T06:00:00Z')).toBe('2026-12-14T06:00:00.000Z');
    expect(next({ ...monday8, frequency: 'monthly' }, '2026-11-23T06:00:00Z')).toBe('2026-12-07T06:00:00.000Z');
    expect(next({ ...monday8, frequency: 'off' }, '2026-11-23T06:00:00Z')).toBeNull();
    const early = { period: '2026-W48', windowEndMs: at('2026-11-23T10:00:00Z') };
    expect(next({ ...monday8, weekday: 5 }, '2026-11-23T11:00:00Z', early)).toBe('2026-12-04T06:00:00.000Z');
  });
});

describe('a window', () => {
  it('reaches back to the last digest, and one period back without one', () => {
    const endMs = at('2026-11-23T06:00:00Z');
    const last = { period: '2026-W45', windowEndMs: at('2026-11-02T06:00:00Z') };
    expect(digestWindow('2026-W48', 'Europe/Bucharest', { last, endMs })).toEqual({
      fromMs: last.windowEndMs,
      toMs: endMs,
    });
    expect(digestWindow('2026-W48', 'Europe/Bucharest', { last: null, endMs })).toEqual({
      fromMs: endMs - 7 * DAY_MS,
      toMs: endMs,
    });
  });

  it('ends with its period at the latest, and is none when the last digest went as far', () => {
    const endMs = at('2027-01-01T00:00:00Z');
    const window = digestWindow('2026-W48', 'Europe/Bucharest', { last: null, endMs });
    expect(new Date(window!.toMs).toISOString()).toBe('2026-11-29T22:00:00.000Z');
    const last = { period: '2026-W49', windowEndMs: window!.toMs };
    expect(digestWindow('2026-W48', 'Europe/Bucharest', { last, endMs })).toBeNull();
  });
});

const zones = [
  'Europe/Bucharest',
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Santiago',
  'Asia/Gaza',
  'Pacific/Kiritimati',
];

test('over years of changes, outages and moves, everything that happens is told exactly once, at the hour asked for', () => {
  const schedule = fc.record({
    frequency: fc.constantFrom('weekly' as const, 'monthly' as const),
    weekday: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
    hour: fc.integer({ min: 0, max: 23 }),
    zone: fc.constantFrom(...zones),
    pausedUntil: fc.constant(null),
  });
  const start = at('2024-01-01T00:00:00Z');
  // How long until the scheduler looks again: minutes as a rule, weeks in an outage.
  const pauses = fc.array(
    fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 10 * 60_000, max: 30 * HOUR_MS }) },
      { weight: 1, arbitrary: fc.integer({ min: 7 * DAY_MS, max: 24 * DAY_MS }) },
    ),
    { minLength: 60, maxLength: 200 },
  );
  fc.assert(
    fc.property(schedule, schedule, fc.integer({ min: 0, max: 200 }), pauses, (first, second, moveAfter, waits) => {
      let last: LastDigest | null = null;
      let now = start;
      const windows: { fromMs: number; toMs: number }[] = [];
      const periods = new Set<string>();
      waits.forEach((wait, i) => {
        now += wait;
        const current: DigestSchedule = i < moveAfter ? first : second;
        const period = duePeriod({ schedule: current, last, sinceMs: start, nowMs: now });
        if (period === null) return;
        const endMs = dueAt(period, current);
        expect(endMs).toBeLessThanOrEqual(now);
        const local = toLocal(endMs, current.zone);
        expect(weekdayOf(local.date)).toBe(current.weekday);
        const window = digestWindow(period, current.zone, { last, endMs });
        if (window === null) return;
        expect(periods.has(period)).toBe(false);
        periods.add(period);
        windows.push(window);
        last = { period, windowEndMs: window.toMs };
      });
      for (const [i, window] of windows.entries()) {
        expect(window.fromMs).toBeLessThan(window.toMs);
        if (i > 0) expect(window.fromMs).toBe(windows[i - 1]!.toMs);
      }
      if (windows.length === 0) return;
      const [from, to] = [windows[0]!.fromMs, windows.at(-1)!.toMs];
      for (let event = from + 1; event <= to; event += 31 * HOUR_MS + 7) {
        expect(windows.filter((window) => isWithin(window, event))).toHaveLength(1);
      }
      for (const { toMs } of windows) expect(windows.filter((window) => isWithin(window, toMs))).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
