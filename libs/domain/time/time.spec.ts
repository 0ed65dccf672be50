import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  formatDeadline,
  formatInstant,
  formatRange,
  formatTyped,
  instantOf,
  instantsOf,
  isLocalDate,
  isoWeekOf,
  isZone,
  localRange,
  mondayOf,
  readLocalDate,
  offsetAt,
  offsetSpans,
  toLocal,
  weekdayOf,
} from './index.js';

const bucharest = 'Europe/Bucharest';
const utc = (text: string): number => Date.parse(`${text}:00Z`);
const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anyMinute = fc.integer({ min: utc('1975-01-01T00:00') / 60_000, max: utc('2037-12-31T00:00') / 60_000 });

describe('local time in a zone', () => {
  it('agrees with Temporal in every zone', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, minute) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
        const { date, time } = toLocal(minute * 60_000, zone);
        expect(`${date}T${time}`).toBe(expected.toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(0, 16));
        expect(offsetAt(minute * 60_000, zone)).toBe(expected.offsetNanoseconds / 1e6);
        const found = instantOf({ date, time }, zone);
        expect(found).toBe(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });

  it('finds its way back to the instant', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, minute) => {
        expect(instantsOf(toLocal(minute * 60_000, zone), zone)).toContain(minute * 60_000);
      }),
      { numRuns: 300, examples: [[bucharest, utc('2026-10-25T00:30') / 60_000]] },
    );
  });

  it('knows the hour that spring skips and the one that autumn repeats in Bucharest', () => {
    expect(instantsOf({ date: '2026-03-29', time: '03:30' }, bucharest)).toEqual([]);
    expect(instantOf({ date: '2026-03-29', time: '03:30' }, bucharest)).toBe(utc('2026-03-29T01:30'));
    expect(instantsOf({ date: '2026-10-25', time: '03:30' }, bucharest)).toEqual([
      utc('2026-10-25T00:30'),
      utc('2026-10-25T01:30'),
    ]);
  });

  it('cuts a stretch where the offset changes', () => {
    const spans = offsetSpans(utc('2026-10-20T00:00'), utc('2026-10-30T00:00'), bucharest);
    expect(spans.map(({ startMs, offsetMs }) => [startMs, offsetMs / 3_600_000])).toEqual([
      [utc('2026-10-20T00:00'), 3],
      [utc('2026-10-25T01:00'), 2],
    ]);
  });

  it('tells zones from other text', () => {
    expect(['Europe/Bucharest', 'UTC', 'America/Argentina/Buenos_Aires'].every(isZone)).toBe(true);
    expect(['', '+02:00', 'Mars/Olympus', 'Europe/Bucharest ', 'EET\n'].some(isZone)).toBe(false);
  });
});

describe('dates and weeks', () => {
  it('counts days over a leap day and knows real dates', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(weekdayOf('2026-11-24')).toBe(2);
    expect(['2026-02-28', '2028-02-29'].every(isLocalDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '26-1-1', '2026-11-24T10:00'].some(isLocalDate)).toBe(false);
  });

  it('are read as people type them, day first, and written so', () => {
    for (const text of ['2027-05-03', '3.5.2027', ' 03/05/2027 ', '3-5-2027']) {
      expect(readLocalDate(text)).toBe('2027-05-03');
    }
    for (const text of ['', '31.2.2027', '5/13/2027', '3.5.27', 'mâine']) expect(readLocalDate(text)).toBeNull();
    expect([formatTyped('2027-05-03', 'ro'), formatTyped('2027-05-03', 'en')]).toEqual(['03.05.2027', '03/05/2027']);
  });

  it('names ISO weeks as the calendar does, at the turn of the year too', () => {
    expect(isoWeekOf('2026-11-23')).toBe('2026-W48');
    expect(isoWeekOf('2027-01-03')).toBe('2026-W53');
    expect(mondayOf('2026-W48')).toBe('2026-11-23');
    expect(mondayOf('2026-W53')).toBe('2026-12-28');
    expect([mondayOf('2025-W53'), mondayOf('2026-W00'), mondayOf('2026-48')]).toEqual([null, null, null]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const date = addDays('1990-01-01', days);
        const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
        expect(isoWeekOf(date)).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`);
        expect(mondayOf(isoWeekOf(date))).toBe(addDays(date, 1 - weekdayOf(date)));
      }),
    );
  });
});

describe('written times', () => {
  const range = (from: string, to: string, zone = bucharest) => localRange(utc(from), utc(to), zone);

  it('writes a meeting in English and Romanian', () => {
    const meeting = range('2026-11-24T08:00', '2026-11-24T08:30');
    expect(formatRange(meeting, 'en')).toBe('Tue 24 Nov 2026, 10:00–10:30 (Europe/Bucharest, UTC+2)');
    expect(formatRange(meeting, 'ro')).toBe('mar., 24 nov. 2026, 10:00–10:30 (Europe/Bucharest, UTC+2)');
    expect(formatInstant(utc('2026-11-28T08:00'), bucharest, 'ro')).toBe(
      'sâm., 28 nov. 2026, 10:00 (Europe/Bucharest, UTC+2)',
    );
  });

  it('names both days over midnight, and both offsets over a change of the clocks', () => {
    expect(formatRange(range('2026-11-24T21:30', '2026-11-24T22:30'), 'en')).toBe(
      'Tue 24 Nov 2026, 23:30 – Wed 25 Nov 2026, 00:30 (Europe/Bucharest, UTC+2)',
    );
    expect(formatRange(range('2026-10-25T00:30', '2026-10-25T01:00'), 'en')).toBe(
      'Sun 25 Oct 2026, 03:30–03:00 (Europe/Bucharest, UTC+3 → UTC+2)',
    );
    expect(formatRange(range('2026-03-29T00:30', '2026-03-29T01:30'), 'en')).toBe(
      'Sun 29 Mar 2026, 02:30–04:30 (Europe/Bucharest, UTC+2 → UTC+3)',
    );
  });

  it('writes a deadline at the end of a day as that day', () => {
    const at = (instant: string): string => formatDeadline(Date.parse(instant), 'Europe/Bucharest', 'en');
    expect(at('2027-01-01T22:00:00Z')).toBe('Fri 1 Jan 2027, 23:59 (Europe/Bucharest, UTC+2)');
    expect(at('2027-01-01T10:00:00Z')).toBe('Fri 1 Jan 2027, 12:00 (Europe/Bucharest, UTC+2)');
    expect(at('2026-10-24T21:00:00Z')).toBe('Sat 24 Oct 2026, 23:59 (Europe/Bucharest, UTC+3)');
  });

  it('writes offsets of every kind', () => {
    expect(formatRange(range('2026-11-24T08:00', '2026-11-24T08:30', 'Asia/Kathmandu'), 'en')).toContain('UTC+5:45');
    expect(formatRange(range('2026-11-24T08:00', '2026-11-24T08:30', 'America/St_Johns'), 'en')).toContain('UTC−3:30');
    expect(formatRange(range('2026-11-24T08:00', '2026-11-24T08:30', 'UTC'), 'en')).toContain('08:00–08:30 (UTC)');
  });
});
