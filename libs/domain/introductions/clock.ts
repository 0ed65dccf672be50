import { isTerminal, introductionMachine, type IntroductionState } from '../states/index.js';
import type { AwayPeriod } from '../scheduling/index.js';
import { addDays, toLocal } from '../time/index.js';
import { romanianHolidays } from './holidays.js';

const dayMs = 86_400_000;

/** The states that a case does not end in, each with how many days it may take where the cluster sets nothing else. */
export const defaultLimits = {
  interest: 14,
  proposed: 14,
  agreed: 21,
  met: 21,
  'following-up': 60,
  'agreement-signed': 60,
  'in-delivery': 180,
} as const satisfies Partial<Record<IntroductionState, number>>;
export type TimedState = keyof typeof defaultLimits;
export type CaseLimits = Readonly<Record<TimedState, number>>;
export const timedStates = introductionMachine.states.filter(
  (state): state is TimedState => !isTerminal(introductionMachine, state),
);
/** What a cluster may set, in days. */
export const limitBounds = { least: 3, most: 365 } as const;

/** Whoever is away longer no longer holds the case: silence must not block the other side. */
export const mostSuspendedDays = 30;
/** Days that a broker has for a stalled case before it ends by itself. */
export const graceDays = 14;
export const mostReminders = 2;

/** Where the days of a case begin and end. */
export const caseZone = 'Europe/Bucharest';

/** What decides how long a case may stay in its state. */
export interface CaseClock {
  readonly state: TimedState;
  readonly startedAt: Date;
  readonly limitDays: number;
  readonly isNationalHolidayKept: boolean;
  /** The days that the clusters of the two sides have closed. */
  readonly holidays: readonly AwayPeriod[];
  /** Of each side that the case waits for, when each of its people is away. */
  readonly waitsFor: readonly (readonly (readonly AwayPeriod[])[])[];
}

/** What is known to have been done since the clock began. */
export interface ClockMarks {
  readonly reminded: number;
  readonly stalledAt: Date | null;
}

/** The instants at which a case in its state is due for something. `closesAt` null: it stays flagged. */
export interface ClockTimes {
  readonly remindAt: readonly Date[];
  readonly dueAt: Date;
  readonly closesAt: Date | null;
}

/** `remind` names which reminder; `checkAt` of `wait` is when to look again, at the latest in a day. */
export type LivenessStep =
  | { readonly kind: 'wait'; readonly checkAt: Date }
  | { readonly kind: 'remind'; readonly number: number }
  | { readonly kind: 'lapse' | 'stall' | 'close' };

const covers = (periods: readonly AwayPeriod[], date: string): boolean =>
  periods.some(({ fromOn, untilOn }) => fromOn <= date && date <= untilOn);

/** A clock runs at most 365 days, 14 of grace and 30 suspended. */
function nationalHolidays({ isNationalHolidayKept }: CaseClock, firstDay: string): ReadonlySet<string> {
  const year = Number(firstDay.slice(0, 4));
  return new Set(isNationalHolidayKept ? [year, year + 1, year + 2].flatMap(romanianHolidays) : []);
}

function isSuspended({ holidays, waitsFor }: CaseClock, national: ReadonlySet<string>, date: string): boolean {
  if (national.has(date)) return true;
  if (covers(holidays, date)) return true;
  return waitsFor.some((people) => people.length > 0 && people.every((away) => covers(away, date)));
}

/** The end of each running day of a clock, `count` of them; suspended days are left out, at most 30 in all. */
function runningDays(clock: CaseClock, count: number): readonly Date[] {
  const ends: Date[] = [];
  const firstDay = toLocal(clock.startedAt.getTime(), caseZone).date;
  const national = nationalHolidays(clock, firstDay);
  let suspended = 0;
  for (let day = 1; ends.length < count; day++) {
    const isCounted = suspended >= mostSuspendedDays || !isSuspended(clock, national, addDays(firstDay, day));
    if (isCounted) ends.push(new Date(clock.startedAt.getTime() + day * dayMs));
    else suspended++;
  }
  return ends;
}

const answered: readonly TimedState[] = ['interest', 'proposed'];
/** A signed agreement ends by the word of its sides only. */
const endsByItself: readonly TimedState[] = ['agreed', 'met', 'following-up'];

/** When reminders go out, when the state's limit is over, and when a stalled case ends by itself. */
export function clockTimes(clock: CaseClock): ClockTimes {
  const { limitDays, state } = clock;
  const days = runningDays(clock, limitDays + graceDays);
  const after = (count: number): Date => days[Math.max(1, count) - 1]!;
  return {
    remindAt: [after(Math.floor(limitDays * 0.4)), after(Math.floor(limitDays * 0.8))],
    dueAt: after(limitDays),
    closesAt: endsByItself.includes(state) ? after(limitDays + graceDays) : null,
  };
}

/** What time asks of a case now. Taking the step and asking again leads to `wait`, however late it is. */
export function livenessStep(clock: CaseClock, marks: ClockMarks, now: Date): LivenessStep {
  const { remindAt, dueAt, closesAt } = clockTimes(clock);
  if (now >= dueAt) {
    if (answered.includes(clock.state)) return { kind: 'lapse' };
    if (marks.stalledAt === null) return { kind: 'stall' };
    if (closesAt && now >= closesAt && now.getTime() >= marks.stalledAt.getTime() + dayMs) return { kind: 'close' };
    return { kind: 'wait', checkAt: new Date(now.getTime() + dayMs) };
  }
  const passed = remindAt.filter((at) => at <= now).length;
  if (passed > marks.reminded) return { kind: 'remind', number: passed };
  const next = Math.min(dueAt.getTime(), remindAt[passed]?.getTime() ?? Infinity, now.getTime() + dayMs);
  return { kind: 'wait', checkAt: new Date(next) };
}

/** Whole days left until a deadline, rounded up, never below 0: "expires in 3 days". */
export function daysLeft(deadline: Date, now: Date): number {
  return Math.max(0, Math.ceil((deadline.getTime() - now.getTime()) / dayMs));
}

/** The limits of a case: what its clusters set, the most generous of each. */
export function limitsOf(set: readonly Partial<CaseLimits>[]): CaseLimits {
  const of = (state: TimedState): number => {
    const given = set.flatMap((limits) => limits[state] ?? []);
    return given.length > 0 ? Math.max(...given) : defaultLimits[state];
  };
  return Object.fromEntries(timedStates.map((state) => [state, of(state)])) as Record<TimedState, number>;
}
