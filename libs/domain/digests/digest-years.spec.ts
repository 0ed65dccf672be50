import fc from 'fast-check';
import type { Weekday } from '#domain/time';
import {
  digestWindow,
  dueAt,
  duePeriod,
  isDigestPeriod,
  type DigestSchedule,
  type DigestWindow,
  type LastDigest,
} from './index.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
// Two leap days, and 2026 with its week 53.
const START_MS = Date.parse('2024-01-01T00:00:00Z');
const END_MS = Date.parse('2029-01-01T00:00:00Z');

const zones = `Africa/Cairo Africa/Casablanca Africa/El_Aaiun Africa/Johannesburg Africa/Lagos America/Anchorage
  America/Asuncion America/Caracas America/Chicago America/Denver America/Halifax America/Havana America/Los_Angeles
  America/Mexico_City America/New_York America/Nuuk America/Santiago America/Sao_Paulo America/St_Johns
  Antarctica/Troll Asia/Beirut Asia/Gaza Asia/Jerusalem Asia/Kathmandu Asia/Kolkata Asia/Tehran Asia/Tokyo
  Atlantic/Azores Australia/Adelaide Australia/Eucla Australia/Lord_Howe Australia/Sydney Europe/Bucharest
  Europe/Chisinau Europe/Dublin Europe/London Pacific/Apia Pacific/Chatham Pacific/Kiritimati UTC`.split(/\s+/);

/** Somebody's five years: a schedule, one move to another zone and one outage, each at some digest, and lateness. */
const life = fc.record({
  frequency: fc.constantFrom('weekly' as const, 'weekly' as const, 'weekly' as const, 'monthly' as const),
  // Clocks change on Sundays in the small hours as a rule.
  weekday: fc.oneof(fc.constant(7), fc.integer({ min: 1, max: 7 })).map((day) => day as Weekday),
  hour: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
  newZone: fc.constantFrom(...zones),
  moveAt: fc.integer({ min: 0, max: 250 }),
  outageAt: fc.integer({ min: 0, max: 250 }),
  lateMs: fc.integer({ min: 0, max: 10 * MINUTE_MS }),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

interface Told {
  readonly period: string;
  readonly schedule: DigestSchedule;
  readonly endMs: number;
  readonly window: DigestWindow;
  /** Written when the scheduler came back, three weeks later. */
  readonly isAfterOutage: boolean;
}

/** Every digest of somebody's five years, by a scheduler that looks about when one is due, and after it. */
function live(zone: string, { newZone, moveAt, outageAt, lateMs, ...choice }: Life): Told[] {
  const told: Told[] = [];
  let last: LastDigest | null = null;
  let nowMs = START_MS;
  const frequencyMs = (choice.frequency === 'weekly' ? 7 : 28) * DAY_MS;
  while (nowMs < END_MS) {
    const schedule: DigestSchedule = { ...choice, zone: told.length < moveAt ? zone : newZone, pausedUntil: null };
    const isAfterOutage = told.length === outageAt;
    const period = duePeriod({ schedule, last, sinceMs: START_MS, nowMs: nowMs + (isAfterOutage ? 21 * DAY_MS : 0) });
    const endMs = period === null ? 0 : dueAt(period, schedule);
    const window: DigestWindow | null = period === null ? null : digestWindow(period, schedule.zone, { last, endMs });
    if (period === null || window === null) {
      nowMs += 20 * HOUR_MS;
      continue;
    }
    told.push({ period, schedule, endMs, window, isAfterOutage });
    last = { period, windowEndMs: window.toMs };
    // Clocks change by two hours at most.
    nowMs = endMs + frequencyMs + 2 * HOUR_MS + lateMs;
  }
  return told;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows, as if it were UTC, in epoch milliseconds: from the engine, not from our own code. */
function wallMs(atMs: number, zone: string): number {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return Date.parse(`${clock.format(atMs).replace(' ', 'T')}Z`);
}

/** At the hour asked for; where the clocks skip it, as much later as they skip. */
function expectHour({ endMs, schedule: { zone, hour, weekday } }: Told): void {
  const wall = wallMs(endMs, zone);
  const skippedMs = wall - endMs - (wallMs(endMs - 3 * HOUR_MS, zone) - (endMs - 3 * HOUR_MS));
  const wanted = new Date(wall).setUTCHours(hour, 0, 0, 0);
  if (wall !== wanted) expect(wall - wanted).toBe(skippedMs);
  expect(new Date(wall).getUTCDay()).toBe(weekday % 7);
}

/** Without gap and overlap; and a period later, to the hours that clocks change by, unless for an outage or a move. */
function expectToFollow({ window, schedule, isAfterOutage }: Told, before: Told): void {
  expect(window.fromMs).toBe(before.window.toMs);
  expect(window.fromMs).toBeLessThan(window.toMs);
  if (isAfterOutage || schedule.zone !== before.schedule.zone) return;
  expect((window.toMs - window.fromMs) / DAY_MS).toBeLessThan(schedule.frequency === 'weekly' ? 7.2 : 35.2);
}

test('in 40 zones over five years, with a move and an outage, everything is told once and at the hour asked for', () => {
  expect(zones).toHaveLength(40);
  const periods = new Set<string>();
  fc.assert(
    fc.property(fc.array(life, { minLength: zones.length, maxLength: zones.length }), (lives) => {
      for (const [i, zone] of zones.entries()) {
        const told = live(zone, lives[i]!);
        expect(told.length).toBeGreaterThan(lives[i]!.frequency === 'weekly' ? 250 : 55);
        for (const [k, one] of told.entries()) {
          periods.add(one.period);
          expectHour(one);
          if (k > 0) expectToFollow(one, told[k - 1]!);
        }
        expect(new Set(told.map(({ period }) => period)).size).toBe(told.length);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(periods).toContain('2026-W53');
  expect([...periods].every(isDigestPeriod)).toBe(true);
});
