export const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/** What a clock and a calendar on the wall show: `date` as `YYYY-MM-DD`, `time` as `HH:MM` (`24:00` ends a day). */
export interface LocalDateTime {
  readonly date: string;
  readonly time: string;
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const toDayMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

/** True for a date of the Gregorian calendar as `YYYY-MM-DD`; 30 February is none. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const atMs = toDayMs(text);
  return !Number.isNaN(atMs) && toDate(atMs) === text;
}

const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** The date that a person wrote, day first (`31.5.2027`, `31/05/2027`) or as ISO 8601; null where it is none. */
export function readLocalDate(text: string): string | null {
  const parts = written.exec(text.trim());
  const date = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text.trim();
  return isLocalDate(date) ? date : null;
}

/** The date `days` later (earlier where negative). */
export function addDays(date: string, days: number): string {
  return toDate(toDayMs(date) + days * dayMs);
}

export function weekdayOf(date: string): Weekday {
  return (((new Date(toDayMs(date)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** The ISO 8601 week that holds a date, as `2026-W48`; its year is that of the week's Thursday. */
export function isoWeekOf(date: string): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const firstOfYear = toDayMs(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor((toDayMs(thursday) - firstOfYear) / dayMs / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO week (`2026-W48` → `2026-11-23`), or null for text that names no week of the calendar. */
export function mondayOf(isoWeek: string): string | null {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(isoWeek) ?? [];
  if (!year || !week) return null;
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (Number(week) - 1) * 7);
  return isoWeekOf(monday) === isoWeek ? monday : null;
}
