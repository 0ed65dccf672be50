import { addDays } from '../time/index.js';

/** Days of a year, as `MM-DD`, on which the law of Romania lets people rest. */
const fixed = [
  '01-01',
  '01-02',
  '01-06',
  '01-07',
  '01-24',
  '05-01',
  '06-01',
  '08-15',
  '11-30',
  '12-01',
  '12-25',
  '12-26',
];
/** The same, in days from Orthodox Easter Sunday: Good Friday, Easter, Pentecost. */
const movable = [-2, 0, 1, 49, 50];

/** The ISO date of Orthodox Easter Sunday, by Meeus' rule for the Julian calendar; years 1900 to 2099. */
export function orthodoxEaster(year: number): string {
  const fromMoon = (19 * (year % 19) + 15) % 30;
  const fromWeek = (2 * (year % 4) + 4 * (year % 7) - fromMoon + 34) % 7;
  const count = fromMoon + fromWeek + 114;
  const julian = `${year}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
  return addDays(julian, 13);
}

/** Romania's public holidays of a year (Labour Code, article 139), as ISO dates in order. */
export function romanianHolidays(year: number): readonly string[] {
  const easter = orthodoxEaster(year);
  const days = [...fixed.map((day) => `${year}-${day}`), ...movable.map((offset) => addDays(easter, offset))];
  return [...new Set(days)].toSorted();
}
