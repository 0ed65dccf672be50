import fc from 'fast-check';
import { toLocal, weekdayOf, type Weekday } from '../time/index.js';
import {
  couldMeet,
  faultOfException,
  faultOfWindows,
  findSlots,
  freeIntervals,
  intersectIntervals,
  isAway,
  joinIntervals,
  officeHours,
  subtractIntervals,
  type BookedTime,
  type Interval,
  type PersonCalendar,
} from './index.js';

const bucharest = 'Europe/Bucharest';
const utc = (text: string): number => Date.parse(`${text}:00Z`);
const hour = 3_600_000;
const booking = (from: string, to: string, of = from): BookedTime => ({ ...between(from, to), of });
const between = (from: string, to: string): Interval => ({ startMs: utc(from), endMs: utc(to) });
const written = (intervals: readonly Interval[]): string[] =>
  intervals.map(
    ({ startMs, endMs }) =>
      `${new Date(startMs).toISOString().slice(0, 16)}/${new Date(endMs).toISOString().slice(11, 16)}`,
  );

const person = (overrides: Partial<PersonCalendar> = {}): PersonCalendar => ({
  zone: bucharest,
  windows: officeHours,
  exceptions: [],
  away: [],
  booked: [],
  busy: [],
  bufferMinutes: 0,
  noticeMinutes: 0,
  mostADay: 8,
  ...overrides,
});
const everySunday = (from: string, until: string) => person({ windows: [{ weekday: 7, from, until }] });

describe('free time', () => {
  it('is the windows of the person by the clocks of the person, without bookings and their buffer', () => {
    const calendar = person({ bufferMinutes: 15, booked: [booking('2026-11-24T09:00', '2026-11-24T10:00')] });
    expect(written(freeIntervals(calendar, between('2026-11-23T22:00', '2026-11-25T22:00')))).toEqual([
      '2026-11-24T07:00/08:45',
      '2026-11-24T10:15/15:00',
      '2026-11-25T07:00/15:00',
    ]);
  });

  it('respects notice and days away', () => {
    const calendar = person({ noticeMinutes: 26 * 60, away: [{ fromOn: '2026-11-25', untilOn: '2026-11-26' }] });
    expect(written(freeIntervals(calendar, between('2026-11-23T06:00', '2026-11-28T00:00')))).toEqual([
      '2026-11-24T08:00/15:00',
      '2026-11-27T07:00/15:00',
    ]);
    expect(isAway(calendar.away, utc('2026-11-24T22:00'), bucharest)).toBe(true);
    expect(isAway(calendar.away, utc('2026-11-26T22:00'), bucharest)).toBe(false);
  });

  it('adds hours of one day, closes others, and lets closed hours and days away win', () => {
    const saturday = { on: '2026-11-28', from: '10:00', until: '14:00', isOpen: true };
    const calendar = person({
      exceptions: [
        saturday,
        { ...saturday, from: '12:00', until: '13:00', isOpen: false },
        { ...saturday, on: '2026-11-29' },
        { on: '2026-11-27', from: '00:00', until: '24:00', isOpen: false },
      ],
      away: [{ fromOn: '2026-11-29', untilOn: '2026-11-29' }],
    });
    expect(written(freeIntervals(calendar, between('2026-11-26T22:00', '2026-11-29T22:00')))).toEqual([
      '2026-11-28T08:00/10:00',
      '2026-11-28T11:00/12:00',
    ]);
  });

  it('ends on a day with as much booked as may be, where the times that one meeting holds count once', () => {
    const week = between('2026-11-23T22:00', '2026-11-25T22:00');
    const booked = [
      booking('2026-11-24T07:00', '2026-11-24T07:30', 'one'),
      booking('2026-11-24T12:00', '2026-11-24T12:30', 'one'),
      booking('2026-11-25T08:00', '2026-11-25T09:00', 'two'),
    ];
    expect(freeIntervals(person({ booked, mostADay: 1 }), week)).toEqual([]);
    expect(written(freeIntervals(person({ booked, mostADay: 2 }), week))).toEqual([
      '2026-11-24T07:30/12:00',
      '2026-11-24T12:30/15:00',
      '2026-11-25T07:00/08:00',
      '2026-11-25T09:00/15:00',
    ]);
  });

  it('keeps the buffer around what a calendar elsewhere says', () => {
    const calendar = person({ bufferMinutes: 15, busy: [between('2026-11-24T06:00', '2026-11-24T14:00')] });
    expect(written(freeIntervals(calendar, between('2026-11-23T22:00', '2026-11-24T22:00')))).toEqual([
      '2026-11-24T14:15/15:00',
    ]);
  });

  it('suits a suggestion outside the hours, but none on a day away or on something booked', () => {
    const evening = between('2026-11-24T18:00', '2026-11-24T18:30');
    expect(couldMeet(person({ noticeMinutes: 10_000 }), evening)).toBe(true);
    expect(couldMeet(person({ away: [{ fromOn: '2026-11-24', untilOn: '2026-11-24' }] }), evening)).toBe(false);
    expect(couldMeet(person({ booked: [booking('2026-11-24T18:15', '2026-11-24T19:00')] }), evening)).toBe(false);
    expect(couldMeet(person({ busy: [evening] }), evening)).toBe(false);
  });

  it('loses the skipped hour on 29 March 2026 in Bucharest', () => {
    const day = between('2026-03-28T12:00', '2026-03-29T12:00');
    expect(written(freeIntervals(everySunday('02:00', '05:00'), day))).toEqual(['2026-03-29T00:00/02:00']);
    expect(freeIntervals(everySunday('03:00', '04:00'), day)).toEqual([]);
  });

  it('gains the repeated hour on 25 October 2026 in Bucharest', () => {
    const day = between('2026-10-24T12:00', '2026-10-25T12:00');
    expect(written(freeIntervals(everySunday('02:00', '05:00'), day))).toEqual(['2026-10-24T23:00/03:00']);
    expect(written(freeIntervals(everySunday('03:15', '03:45'), day))).toEqual([
      '2026-10-25T00:15/00:45',
      '2026-10-25T01:15/01:45',
    ]);
  });

  it('holds an instant exactly where the clocks show a time of a window, in every zone', () => {
    const at = (hours: number): string => `${String(hours).padStart(2, '0')}:00`;
    const window = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
      .filter(([, from, until]) => from < until)
      .map(([weekday, from, until]) => ({ weekday: weekday as Weekday, from: at(from), until: at(until) }));
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.array(window, { maxLength: 8 }),
        fc.integer({ min: 0, max: 3650 }),
        fc.array(fc.integer({ min: 0, max: 9 * 24 * 60 - 1 }), { minLength: 20, maxLength: 20 }),
        (zone, windows, day, minutes) => {
          const startMs = utc('2020-01-01T00:00') + day * 24 * hour;
          const free = freeIntervals(person({ zone, windows }), { startMs, endMs: startMs + 9 * 24 * hour });
          for (const minute of minutes) {
            const atMs = startMs + minute * 60_000;
            const { date, time } = toLocal(atMs, zone);
            const open = windows.some((w) => w.weekday === weekdayOf(date) && w.from <= time && time < w.until);
            expect(free.some((f) => f.startMs <= atMs && atMs < f.endMs)).toBe(open);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names the fault of an exception', () => {
    const fine = { on: '2026-11-28', from: '10:00', until: '24:00', isOpen: true };
    expect(faultOfException(fine)).toBeNull();
    expect(faultOfException({ ...fine, on: '2026-02-30' })).toBe('date');
    expect(faultOfException({ ...fine, from: '25:00' })).toBe('time');
    expect(faultOfException({ ...fine, until: '10:00' })).toBe('order');
  });

  it('names the fault of a set of windows', () => {
    expect(faultOfWindows(officeHours)).toBeNull();
    expect(faultOfWindows([{ weekday: 1, from: '09:00', until: '24:00' }])).toBeNull();
    expect(faultOfWindows([{ weekday: 1, from: '9:00', until: '10:00' }])).toBe('time');
    expect(faultOfWindows([{ weekday: 1, from: '10:00', until: '10:00' }])).toBe('order');
    const twice = [
      { weekday: 2, from: '12:00', until: '14:00' },
      { weekday: 2, from: '09:00', until: '12:01' },
    ] as const;
    expect(faultOfWindows(twice)).toBe('overlap');
  });
});

describe('slots for a meeting', () => {
  const week = between('2026-11-23T06:00', '2026-11-28T00:00');
  const three = { durationMinutes: 30, horizon: week, count: 3, zone: bucharest };

  it('are spread over days and halves of the day', () => {
    expect(written(findSlots([person(), person()], three))).toEqual([
      '2026-11-23T07:00/07:30',
      '2026-11-24T10:00/10:30',
      '2026-11-25T07:00/07:30',
    ]);
  });

  it('suit people in different zones, on the half hour', () => {
    const lisbon = person({ zone: 'Europe/Lisbon', booked: [booking('2026-11-23T09:00', '2026-11-23T09:10')] });
    const [first] = findSlots([person(), lisbon], three);
    expect(written([first!])).toEqual(['2026-11-23T09:30/10:00']);
  });

  it('share a day where only one day is free, but never overlap', () => {
    const monday = person({ windows: [{ weekday: 1, from: '10:00', until: '11:00' }] });
    expect(written(findSlots([monday], three))).toEqual(['2026-11-23T08:00/08:30', '2026-11-23T08:30/09:00']);
    expect(findSlots([monday, person({ windows: [] })], three)).toEqual([]);
    expect(findSlots([], three)).toEqual([]);
  });

  it('lie in the free time of everybody, the same ones each time', () => {
    const calendar = fc.record({
      zone: fc.constantFrom('Europe/Bucharest', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Chatham'),
      bufferMinutes: fc.integer({ min: 0, max: 30 }),
      noticeMinutes: fc.integer({ min: 0, max: 3000 }),
      busyHours: fc.array(fc.integer({ min: 0, max: 24 * 14 }), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(
        fc.array(calendar, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 15, max: 120 }),
        (made, minutes) => {
          const startMs = utc('2026-10-20T05:07');
          const horizon = { startMs, endMs: startMs + 14 * 24 * hour };
          const people = made.map(({ busyHours, ...rest }) =>
            person({
              ...rest,
              busy: busyHours.map((h) => ({ startMs: startMs + h * hour, endMs: startMs + (h + 1) * hour })),
            }),
          );
          const slots = findSlots(people, { durationMinutes: minutes, horizon, count: 3, zone: bucharest });
          expect(findSlots(people, { durationMinutes: minutes, horizon, count: 3, zone: bucharest })).toEqual(slots);
          for (const slot of slots) {
            expect(slot.endMs - slot.startMs).toBe(minutes * 60_000);
            for (const one of people) expect(subtractIntervals([slot], freeIntervals(one, horizon))).toEqual([]);
          }
          slots.slice(1).forEach((slot, i) => expect(slot.startMs).toBeGreaterThanOrEqual(slots[i]!.endMs));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('intervals', () => {
  const anyIntervals = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
      .map(([startMs, endMs]) => ({ startMs, endMs })),
    { maxLength: 8 },
  );
  const covers = (intervals: readonly Interval[], at: number): boolean =>
    intervals.some(({ startMs, endMs }) => startMs <= at && at < endMs);

  it('join, meet and differ like sets of instants', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (one, other) => {
        for (let at = 0; at < 50; at++) {
          expect(covers(joinIntervals(one), at)).toBe(covers(one, at));
          expect(covers(intersectIntervals(one, other), at)).toBe(covers(one, at) && covers(other, at));
          expect(covers(subtractIntervals(one, other), at)).toBe(covers(one, at) && !covers(other, at));
        }
      }),
    );
  });
});
