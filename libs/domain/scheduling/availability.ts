import {
  addDays,
  isLocalDate,
  minuteMs,
  offsetSpans,
  toLocal,
  weekdayOf,
  type OffsetSpan,
  type Weekday,
} from '../time/index.js';
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

/** Hours of one date that are open or closed whatever the week says; closed wins. Days away stay closed. */
export interface DayException {
  readonly on: string;
  readonly from: string;
  readonly until: string;
  readonly isOpen: boolean;
}

/** A time held or confirmed; the times that one meeting holds share `of`, since at most one of them takes place. */
export interface BookedTime extends Interval {
  readonly of: string;
}

/** What decides when a person can meet. `booked` are held and confirmed bookings alike, `busy` comes from elsewhere. */
export interface PersonCalendar {
  readonly zone: string;
  readonly windows: readonly WeeklyWindow[];
  readonly exceptions: readonly DayException[];
  readonly away: readonly AwayPeriod[];
  readonly booked: readonly BookedTime[];
  readonly busy: readonly Interval[];
  readonly bufferMinutes: number;
  readonly noticeMinutes: number;
  /** On a day with so many things booked, nothing more is. */
  readonly mostADay: number;
}

/** The hours of somebody who has set none: Monday to Friday, 9 to 17. */
export const officeHours: readonly WeeklyWindow[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  from: '09:00',
  until: '17:00',
}));

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The first fault of hours: a time that no clock shows, or an end not after its start. */
function faultOfHours({ from, until }: Pick<WeeklyWindow, 'from' | 'until'>): 'time' | 'order' | null {
  if (!clock.test(from) || !(clock.test(until) || until === '24:00')) return 'time';
  return minutesOf(until) <= minutesOf(from) ? 'order' : null;
}

/** The fault of an exception, or null: as of hours, or a date that no calendar shows. */
export function faultOfException(exception: DayException): 'date' | 'time' | 'order' | null {
  return isLocalDate(exception.on) ? faultOfHours(exception) : 'date';
}

/**
 * The first fault of a set of windows, or null: a time that no clock shows, an end not after its start, or two windows of
 * one weekday that overlap.
 */
export function faultOfWindows(windows: readonly WeeklyWindow[]): 'time' | 'order' | 'overlap' | null {
  const faults = windows.map(faultOfHours);
  if (faults.includes('time')) return 'time';
  if (faults.includes('order')) return 'order';
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

const toMinutes = ({ from, until }: Pick<WeeklyWindow, 'from' | 'until'>): { from: number; until: number } => ({
  from: minutesOf(from),
  until: minutesOf(until),
});
const wholeDay = { from: 0, until: 24 * 60 };

/** The dates of the person's zone on which as much is booked as may be. */
function fullDays({ booked, mostADay, zone }: PersonCalendar): ReadonlySet<string> {
  const things = new Map<string, Set<string>>();
  for (const { startMs, of } of booked) {
    const { date } = toLocal(startMs, zone);
    things.set(date, (things.get(date) ?? new Set()).add(of));
  }
  return new Set([...things].flatMap(([date, of]) => (of.size >= mostADay ? [date] : [])));
}

/**
 * When a person can meet between the instants of `horizon`, which begins now: an instant counts where the person's clocks
 * then show a time of a window or of an open exception, not one of a closed exception, on a day that is neither away nor
 * full, not before the notice is over, and not within the buffer of a booking or of what a calendar elsewhere says. A
 * window in an hour that clocks skip is shorter, in one that they repeat it is longer.
 */
export function freeIntervals(calendar: PersonCalendar, horizon: Interval): readonly Interval[] {
  const startMs = horizon.startMs + calendar.noticeMinutes * minuteMs;
  if (startMs >= horizon.endMs) return [];
  const { away, exceptions, windows } = calendar;
  const spans = offsetSpans(startMs, horizon.endMs, calendar.zone);
  const full = fullDays(calendar);
  const isOff = (date: string): boolean =>
    full.has(date) || away.some(({ fromOn, untilOn }) => fromOn <= date && date <= untilOn);
  const exceptionsOn = (date: string, isOpen: boolean) =>
    exceptions.filter((exception) => exception.on === date && exception.isOpen === isOpen).map(toMinutes);
  const open = spans.flatMap((span) =>
    instantsIn(span, (date) => [
      ...windows.filter(({ weekday }) => weekday === weekdayOf(date)).map(toMinutes),
      ...exceptionsOn(date, true),
    ]),
  );
  const closed = spans.flatMap((span) =>
    instantsIn(span, (date) => (isOff(date) ? [wholeDay] : exceptionsOn(date, false))),
  );
  const bufferMs = calendar.bufferMinutes * minuteMs;
  const taken = [...calendar.booked, ...calendar.busy];
  const around = taken.map((time) => ({ startMs: time.startMs - bufferMs, endMs: time.endMs + bufferMs }));
  return subtractIntervals(joinIntervals(open), [...closed, ...around]);
}

/** When everybody is free. */
export function commonIntervals(people: readonly PersonCalendar[], horizon: Interval): readonly Interval[] {
  return people.map((person) => freeIntervals(person, horizon)).reduce(intersectIntervals, [horizon]);
}

const allWeek: readonly WeeklyWindow[] = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
  weekday,
  from: '00:00',
  until: '24:00',
}));

/** True when a time that somebody suggests is free for the person, within the usual hours and notice or not. */
export function couldMeet(calendar: PersonCalendar, time: Interval): boolean {
  const open = freeIntervals({ ...calendar, windows: allWeek, noticeMinutes: 0 }, time);
  return subtractIntervals([time], open).length === 0;
}
