import fc from 'fast-check';
import { actionsFrom, introductionMachine } from '../states/index.js';
import {
  clockTimes,
  daysLeft,
  defaultLimits,
  limitBounds,
  limitsOf,
  livenessStep,
  mostReminders,
  mostSuspendedDays,
  orthodoxEaster,
  romanianHolidays,
  timedStates,
  type CaseClock,
  type ClockMarks,
  type TimedState,
} from './index.js';

const start = new Date('2026-05-04T10:00:00Z');
const day = (count: number): Date => new Date(start.getTime() + count * 86_400_000);
const plain: CaseClock = {
  state: 'proposed',
  startedAt: start,
  limitDays: 14,
  isNationalHolidayKept: false,
  holidays: [],
  waitsFor: [],
};

describe('holidays', () => {
  it('follow the Orthodox Easter', () => {
    expect([2025, 2026, 2027].map(orthodoxEaster)).toEqual(['2025-04-20', '2026-04-12', '2027-05-02']);
    expect(romanianHolidays(2026)).toEqual(
      expect.arrayContaining(['2026-04-10', '2026-04-13', '2026-05-31', '2026-06-01', '2026-12-26']),
    );
    expect(romanianHolidays(2026)).toHaveLength(16);
  });
});

describe('the clock of a case', () => {
  it('reminds twice before the limit of the state', () => {
    const { remindAt, dueAt } = clockTimes(plain);
    expect([...remindAt, dueAt]).toEqual([day(5), day(11), day(14)]);
    expect([daysLeft(dueAt, start), daysLeft(dueAt, day(13.5)), daysLeft(dueAt, day(40))]).toEqual([14, 1, 0]);
  });

  it('stands still on the holidays of a cluster and of the country', () => {
    const closed = { ...plain, holidays: [{ fromOn: '2026-05-06', untilOn: '2026-05-08' }] };
    expect(clockTimes(closed).dueAt).toEqual(day(17));
    // Pentecost and Children's Day: 31 May and 1 June 2026.
    expect(clockTimes({ ...plain, isNationalHolidayKept: true, limitDays: 30 }).dueAt).toEqual(day(32));
  });

  it('stands still while everybody is away whom a side has, not while somebody is there', () => {
    const away = [{ fromOn: '2026-05-01', untilOn: '2026-05-10' }];
    expect(clockTimes({ ...plain, waitsFor: [[away]] }).dueAt).toEqual(day(20));
    expect(clockTimes({ ...plain, waitsFor: [[away, []]] }).dueAt).toEqual(day(14));
    expect(clockTimes({ ...plain, waitsFor: [[]] }).dueAt).toEqual(day(14));
  });

  it('is not held for ever by somebody who stays away', () => {
    const gone = [[[{ fromOn: '2026-01-01', untilOn: '2099-12-31' }]]];
    expect(clockTimes({ ...plain, waitsFor: gone }).dueAt).toEqual(day(14 + mostSuspendedDays));
  });

  it('takes the most generous limit that a cluster set', () => {
    expect(limitsOf([])).toEqual(defaultLimits);
    expect(limitsOf([{ proposed: 7 }, { proposed: 21, met: 5 }])).toMatchObject({ proposed: 21, met: 5, agreed: 21 });
  });
});

const period = fc.tuple(fc.integer({ min: -5, max: 80 }), fc.integer({ min: 0, max: 60 })).map(([from, length]) => ({
  fromOn: day(from).toISOString().slice(0, 10),
  untilOn: day(from + length)
    .toISOString()
    .slice(0, 10),
}));
const clocks = fc.record({
  state: fc.constantFrom(...timedStates),
  startedAt: fc.constant(start),
  limitDays: fc.integer({ min: limitBounds.least, max: 46 }),
  isNationalHolidayKept: fc.boolean(),
  holidays: fc.array(period, { maxLength: 3 }),
  waitsFor: fc.array(fc.array(fc.array(period, { maxLength: 2 }), { maxLength: 2 }), { maxLength: 2 }),
});

/** Lets the clock run for 90 days, looking every so many hours, and tells what it did. */
function run(clock: CaseClock, everyHours: number): { steps: string[]; stalledAt: Date | null } {
  const steps: string[] = [];
  let marks: ClockMarks = { reminded: 0, stalledAt: null };
  for (let hour = 0; hour <= 90 * 24; hour += everyHours) {
    const now = day(hour / 24);
    for (let step = livenessStep(clock, marks, now); step.kind !== 'wait'; step = livenessStep(clock, marks, now)) {
      steps.push(step.kind === 'remind' ? `remind-${step.number}` : step.kind);
      if (step.kind === 'lapse' || step.kind === 'close') return { steps, stalledAt: marks.stalledAt };
      marks = step.kind === 'remind' ? { ...marks, reminded: step.number } : { ...marks, stalledAt: now };
    }
  }
  return { steps, stalledAt: marks.stalledAt };
}

const last: Readonly<Record<TimedState, string>> = {
  interest: 'lapse',
  proposed: 'lapse',
  agreed: 'close',
  met: 'close',
  'following-up': 'close',
  'agreement-signed': 'stall',
  'in-delivery': 'stall',
};

it('leaves nothing open past its limit after 90 days, whatever the state, the holidays and the absences', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      const { steps, stalledAt } = run(clock, 12);
      const expected = clockTimes(clock).closesAt;
      const isClosing = expected !== null && expected <= day(90);
      const end = isClosing || clock.state === 'interest' || clock.state === 'proposed' ? last[clock.state] : 'stall';
      expect(steps).toEqual(
        ['remind-1', 'remind-2', ...(end === 'close' ? ['stall', 'close'] : [end])].filter(
          (step, i, all) => all.indexOf(step) === i,
        ),
      );
      expect(stalledAt !== null || end === 'lapse').toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('every state that is not the end of a case has a limit, a reminder before it, and a way out', () => {
  for (const state of timedStates) {
    expect(defaultLimits[state]).toBeGreaterThanOrEqual(limitBounds.least);
    expect(clockTimes({ ...plain, state, limitDays: defaultLimits[state] }).remindAt).toHaveLength(mostReminders);
    expect(actionsFrom(introductionMachine, state)).not.toEqual([]);
  }
});
