import { addDays, instantOf, isLocalDate, isoWeekOf, mondayOf, toLocal, weekdayOf, type Weekday } from '#domain/time';
import type { DigestFrequency } from '#domain/vocabulary';

/** When a person wants the digest: at `hour` (0–23) of `weekday`, weekly or on the first such day of a month. */
export interface DigestSchedule {
  readonly frequency: DigestFrequency;
  readonly weekday: Weekday;
  readonly hour: number;
  /** IANA name. */
  readonly zone: string;
  /** No digest that is due on a local date before this one, `YYYY-MM-DD`. */
  readonly pausedUntil: string | null;
}

/** What the ledger holds of a person's latest digest, sent or not. */
export interface LastDigest {
  readonly period: string;
  readonly windowEndMs: number;
}

/** Half-open, (fromMs, toMs], in epoch milliseconds: what a digest tells about. */
export interface DigestWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The local dates of a period: its first day, and the first day of the next one. */
interface Days {
  readonly first: string;
  readonly next: string;
}

/** `2026-W48` is an ISO 8601 week, `2026-11` a month; null for any other text. */
function daysOf(period: string): Days | null {
  const monday = mondayOf(period);
  if (monday !== null) return { first: monday, next: addDays(monday, 7) };
  const first = `${period}-01`;
  if (!/^\d{4}-\d{2}$/.test(period) || !isLocalDate(first)) return null;
  return { first, next: `${addDays(first, 31).slice(0, 7)}-01` };
}

/** Whether a text names a week (`2026-W48`) or a month (`2026-11`) of the calendar. */
export function isDigestPeriod(text: string): boolean {
  return daysOf(text) !== null;
}

/** The period of a frequency that holds an instant, in a zone. */
export function periodAt(atMs: number, frequency: Exclude<DigestFrequency, 'off'>, zone: string): string {
  const { date } = toLocal(atMs, zone);
  return frequency === 'weekly' ? isoWeekOf(date) : date.slice(0, 7);
}

/**
 * First and last instant (epoch milliseconds, the last one outside) of a period in a zone.
 * @throws RangeError for text that is no period.
 */
export function periodBounds(period: string, zone: string): { readonly startMs: number; readonly endMs: number } {
  const days = known(period);
  const midnight = (date: string): number => instantOf({ date, time: '00:00' }, zone);
  return { startMs: midnight(days.first), endMs: midnight(days.next) };
}

/**
 * The instant at which the digest of a period is due: the schedule's hour of its weekday in the week, or of the first
 * such weekday in the month, on the clocks of its zone. A skipped hour counts as the hour after the change.
 * @throws RangeError for text that is no period.
 */
export function dueAt(period: string, { weekday, hour, zone }: Omit<DigestSchedule, 'frequency'>): number {
  return instantOf({ date: dueDate(period, weekday), time: `${String(hour).padStart(2, '0')}:00` }, zone);
}

function dueDate(period: string, weekday: Weekday): string {
  const { first } = known(period);
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7);
}

function known(period: string): Days {
  const days = daysOf(period);
  if (days === null) throw new RangeError(`"${period}" is neither a week nor a month.`);
  return days;
}

export interface DueQuestion {
  readonly schedule: DigestSchedule;
  readonly last: LastDigest | null;
  /** Since when the person has had this schedule: what was due before is not made up for. */
  readonly sinceMs: number;
  readonly nowMs: number;
}

/**
 * The period whose digest is due now, or null. After an outage it is the latest one only: its window reaches back to
 * the end of the last digest.
 */
export function duePeriod({ schedule, last, sinceMs, nowMs }: DueQuestion): string | null {
  const { frequency, zone, pausedUntil, weekday } = schedule;
  if (frequency === 'off') return null;
  const current = periodAt(nowMs, frequency, zone);
  const period = dueAt(current, schedule) <= nowMs ? current : before(current, frequency);
  const at = dueAt(period, schedule);
  if (at <= sinceMs || (last !== null && (!isAfter(period, last.period) || at <= last.windowEndMs))) return null;
  return pausedUntil !== null && dueDate(period, weekday) < pausedUntil ? null : period;
}

/** False for a week before another or the same, and so for months: who moves west can meet a week again. */
function isAfter(period: string, other: string): boolean {
  return period.length !== other.length || period > other;
}

function before(period: string, frequency: 'weekly' | 'monthly'): string {
  const dayBefore = addDays(known(period).first, -1);
  return frequency === 'weekly' ? isoWeekOf(dayBefore) : dayBefore.slice(0, 7);
}

/** The next instant after `nowMs` at which a digest is due, or null when there will be none. */
export function nextDueAt({ schedule, last, sinceMs, nowMs }: DueQuestion): number | null {
  const { frequency, zone, pausedUntil } = schedule;
  if (frequency === 'off') return null;
  const fromMs =
    pausedUntil === null ? nowMs : Math.max(nowMs, instantOf({ date: pausedUntil, time: '00:00' }, zone) - 1);
  for (let period = periodAt(fromMs, frequency, zone), tries = 0; tries < 4; tries += 1) {
    const at = dueAt(period, schedule);
    if (at > fromMs && duePeriod({ schedule, last, sinceMs, nowMs: at }) === period) return at;
    period = periodAt(instantOf({ date: known(period).next, time: '12:00' }, zone), frequency, zone);
  }
  return null;
}

/**
 * What a digest tells about: everything since the end of the last one, or, for the first, one period back.
 * @param endMs where it ends: the instant at which it was due, or the moment of a run by hand.
 * @returns null when the last digest reached as far already: the period is past.
 */
export function digestWindow(
  period: string,
  zone: string,
  { last, endMs }: { readonly last: LastDigest | null; readonly endMs: number },
): DigestWindow | null {
  const { startMs, endMs: periodEndMs } = periodBounds(period, zone);
  const toMs = Math.min(endMs, periodEndMs);
  const fromMs = last?.windowEndMs ?? toMs - (periodEndMs - startMs);
  return fromMs < toMs ? { fromMs, toMs } : null;
}

/** Whether something that happened at `atMs` belongs in a window. */
export function isWithin({ fromMs, toMs }: DigestWindow, atMs: number): boolean {
  return fromMs < atMs && atMs <= toMs;
}
