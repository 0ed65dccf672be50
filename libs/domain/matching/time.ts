import { addDays } from '#domain/time';

import { type Reason } from './reasons.js';

/** One contact person's time: ISO days, both ends away, and introductions a week. */
export interface ContactTime {
  readonly away: readonly { readonly from: string; readonly to: string }[];
  readonly weeklyCapacity: number;
}

/** So many days somebody must be there before the deadline, */
const DAYS_NEEDED = 5;
/** and so many are looked at. */
const DAYS_AHEAD = 60;

/** The ISO days up to a deadline on which something can be done. */
export function daysBefore(deadlineOn: string, today: string): string[] {
  return Array.from({ length: DAYS_AHEAD }, (_, i) => addDays(today, i)).filter((day) => day <= deadlineOn);
}

/** Whether somebody who takes introductions is there on enough of the days before the deadline; null: there is none. */
export function timeReason(
  deadline: { readonly on: string; readonly days: readonly string[] } | null,
  contacts: readonly ContactTime[],
): Reason {
  const reason = { criterion: 'time', shared: [], offered: [], words: [] } as const;
  if (deadline === null || contacts.length === 0) return { ...reason, verdict: 'unknown', wanted: [] };
  const isFree = ({ away, weeklyCapacity }: ContactTime): boolean =>
    weeklyCapacity > 0 &&
    deadline.days.filter((day) => !away.some(({ from, to }) => from <= day && day <= to)).length >= DAYS_NEEDED;
  return { ...reason, verdict: contacts.some(isFree) ? 'match' : 'gap', wanted: [deadline.on] };
}
