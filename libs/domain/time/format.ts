import { minuteMs, weekdayOf } from './local.js';
import { offsetAt, toLocal } from './zone.js';

/** The languages that times are written in. */
export type TimeLanguage = 'ro' | 'en';

/** A stretch of time as the clocks of one zone show it: plain text and minutes, safe to send and to store. */
export interface LocalRange {
  readonly zone: string;
  readonly startsOn: string;
  readonly startsAt: string;
  readonly startOffsetMinutes: number;
  readonly endsOn: string;
  readonly endsAt: string;
  readonly endOffsetMinutes: number;
}

const weekdays = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ro: ['lun.', 'mar.', 'mie.', 'joi', 'vin.', 'sâm.', 'dum.'],
} as const;

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ro: ['ian.', 'feb.', 'mar.', 'apr.', 'mai', 'iun.', 'iul.', 'aug.', 'sept.', 'oct.', 'nov.', 'dec.'],
} as const;

/** What the clocks of `zone` show between two instants (epoch milliseconds). The one place that computes it. */
export function localRange(startMs: number, endMs: number, zone: string): LocalRange {
  const start = toLocal(startMs, zone);
  const end = toLocal(endMs, zone);
  return {
    zone,
    startsOn: start.date,
    startsAt: start.time,
    startOffsetMinutes: offsetAt(startMs, zone) / minuteMs,
    endsOn: end.date,
    endsAt: end.time,
    endOffsetMinutes: offsetAt(endMs, zone) / minuteMs,
  };
}

/** `UTC+2`, `UTC−3:30`, `UTC`. */
export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const size = Math.abs(Math.trunc(offsetMinutes));
  const minutes = size % 60;
  const tail = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${tail}`;
}

/** As a person types it: `24/11/2026`, in Romanian `24.11.2026`. */
export function formatTyped(date: string, language: TimeLanguage): string {
  return date
    .split('-')
    .reverse()
    .join(language === 'ro' ? '.' : '/');
}

/** `Tue 24 Nov 2026`, in Romanian `mar., 24 nov. 2026`. */
export function formatDate(date: string, language: TimeLanguage): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const comma = language === 'ro' ? ',' : '';
  return `${weekdays[language][weekdayOf(date) - 1]}${comma} ${day} ${months[language][month - 1]} ${year}`;
}

/**
 * One form for page, mail and calendar: `Tue 24 Nov 2026, 10:00–10:30 (Europe/Bucharest, UTC+2)`. A range over midnight
 * names both days; one over a change of the clocks names both offsets.
 */
export function formatRange(range: LocalRange, language: TimeLanguage): string {
  const start = `${formatDate(range.startsOn, language)}, ${range.startsAt}`;
  const end =
    range.endsOn === range.startsOn ? `–${range.endsAt}` : ` – ${formatDate(range.endsOn, language)}, ${range.endsAt}`;
  const offsets = [...new Set([range.startOffsetMinutes, range.endOffsetMinutes])].map(formatOffset);
  return `${start}${end} ${inZone(range.zone, offsets.join(' → '))}`;
}

function inZone(zone: string, offset: string): string {
  return zone === offset ? `(${zone})` : `(${zone}, ${offset})`;
}

/** One instant: `Tue 24 Nov 2026, 10:00 (Europe/Bucharest, UTC+2)`. */
export function formatInstant(atMs: number, zone: string, language: TimeLanguage): string {
  const { date, time } = toLocal(atMs, zone);
  return `${formatDate(date, language)}, ${time} ${inZone(zone, formatOffset(offsetAt(atMs, zone) / minuteMs))}`;
}

/** The day of an instant with its zone, above times of that day: `Tue 24 Nov 2026 (Europe/Bucharest, UTC+2)`. */
export function formatDay(atMs: number, zone: string, language: TimeLanguage): string {
  const { date } = toLocal(atMs, zone);
  return `${formatDate(date, language)} ${inZone(zone, formatOffset(offsetAt(atMs, zone) / minuteMs))}`;
}

/** The last minute before an end: what ends with a day is open until 23:59 of it, not 00:00 of the next. */
export function formatDeadline(atMs: number, zone: string, language: TimeLanguage): string {
  const isMidnight = toLocal(atMs, zone).time === '00:00';
  return formatInstant(isMidnight ? atMs - minuteMs : atMs, zone, language);
}
