import { addDays, minuteMs, offsetSpans, toLocal, weekdayOf, type OffsetSpan, type Weekday } from '../time/index.js';
import { intersectIntervals, joinIntervals, subtractIntervals, type Interval } from './intervals.js';

/** Hours of a weekday in which a person takes meetings, by the clocks of the person's zone: `HH:MM`, `24:00` at most. */
export interface WeeklyWindow {
  readonly weekday: Weekday;
  readonly from: string;
  readonly until: string;
}

/** Whole days, both included, by the calendar of the person's zone. */
export interface AwayPeriod {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** What decides when a person can meet. `booked` are held and confirmed bookings alike. */
export interface PersonCalendar {
  readonly zone: string;
  readonly windows: readonly WeeklyWindow[];
  readonly away: readonly AwayPeriod[];
  readonly booked: readonly Interval[];
  readonly bufferMinutes: number;
  readonly noticeMinutes: number;
}

/** The hours of somebody who has set none: Monday to Friday, 9 to 17. */
export const officeHours: readonly WeeklyWindow[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  from: '09:00',
  until: '17:00',
}));

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * The first fault of a set of windows, or null: a time that no clock shows, an end not after its start, or two windows of
 * one weekday that overlap.
 */
export function faultOfWindows(windows: readonly WeeklyWindow[]): 'time' | 'order' | 'overlap' | null {
  const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (windows.some(({ from, until }) => !pattern.test(from) || !(pattern.test(until) || until === '24:00')))
    return 'time';
  if (windows.some(({ from, until }) => minutesOf(until) <= minutesOf(from))) return 'order';
  const sorted = [...windows].sort((a, b) => a.weekday - b.weekday || minutesOf(a.from) - minutesOf(b.from));
  const overlaps = sorted.some((window, i) => {
    const previous = sorted[i - 1];
    return previous?.weekday === window.weekday && minutesOf(previous.until) > minutesOf(window.from);
  });
  return overlaps ? 'overlap' : null;
}

/** True on every day of an away period, both ends included. */
export function isAway(away: readonly AwayPeriod[], atMs: number, zone: string): boolean {
  const { date } = toLocal(atMs, zone);
  return away.some(({ fromOn, untilOn }) => fromOn <= date && date <= untilOn);
}

/** The instants of a stretch of equal offset whose local time lies in the part of the day that `pick` names. */
function instantsIn(span: OffsetSpan, pick: (date: string) => readonly { from: number; until: number }[]): Interval[] {
  const found: Interval[] = [];
  const firstDate = new Date(span.startMs + span.offsetMs).toISOString().slice(0, 10);
  for (let date = firstDate; ; date = addDays(date, 1)) {
    const midnightMs = Date.parse(`${date}T00:00:00Z`) - span.offsetMs;
    if (midnightMs >= span.endMs) return found;
    for (const { from, until } of pick(date)) {
      const startMs = Math.max(midnightMs + from * minuteMs, span.startMs);
      const endMs = Math.min(midnightMs + until * minuteMs, span.endMs);
      if (startMs < endMs) found.push({ startMs, endMs });
    }
  }
}

/**
 * When a person can meet between the instants of `horizon`, which begins now: an instant counts where the person's clocks
 * then show a time of a window, on a day that is not away, not before the notice is over, and not within the buffer of a
 * booking. A window in an hour that clocks skip is shorter, in one that they repeat it is longer.
 */
export function freeIntervals(calendar: PersonCalendar, horizon: Interval): readonly Interval[] {
  const startMs = horizon.startMs + calendar.noticeMinutes * minuteMs;
  if (startMs >= horizon.endMs) return [];
  const spans = offsetSpans(startMs, horizon.endMs, calendar.zone);
  const isOff = (date: string): boolean => calendar.away.some((a) => a.fromOn <= date && date <= a.untilOn);
  const open = spans.flatMap((span) =>
    instantsIn(span, (date) =>
      isOff(date)
        ? []
        : calendar.windows
            .filter(({ weekday }) => weekday === weekdayOf(date))
            .map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) })),
    ),
  );
  const bufferMs = calendar.bufferMinutes * minuteMs;
  const taken = calendar.booked.map((b) => ({ startMs: b.startMs - bufferMs, endMs: b.endMs + bufferMs }));
  return subtractIntervals(joinIntervals(open), taken);
}

/** When everybody is free. */
export function commonIntervals(people: readonly PersonCalendar[], horizon: Interval): readonly Interval[] {
  return people.map((person) => freeIntervals(person, horizon)).reduce(intersectIntervals, [horizon]);
}
