import type { IntroductionState } from '../states/index.js';
import { timedStates, type TimedState } from './clock.js';

/** The columns of a broker's board: every state that a case goes on from, and one for all that have ended. */
export const boardColumns: readonly BoardColumn[] = [...timedStates, 'ended'];
export type BoardColumn = TimedState | 'ended';

/** A case that a broker has just reminded of is left in peace for so long, whoever sent that reminder. */
export const quietDaysAfterReminder = 3;
/** Days before its limit from which a case counts as due. */
export const dueSoonDays = 3;
export const mostRemindersAtOnce = 50;

export const reminderRefusals = ['ended', 'meeting-planned', 'reminded-lately', 'nobody-waits'] as const;
export type ReminderRefusal = (typeof reminderRefusals)[number];

/** What a reminder by hand depends on. */
export interface RemindedCase {
  readonly state: IntroductionState;
  readonly lastRemindedAt: Date | null;
  /** A confirmed time ahead: nobody has anything to do before it. */
  readonly isMeetingAhead: boolean;
}

/** Why a broker's reminder of a case is not sent now; null when it is. */
export function reminderRefusal(
  { state, lastRemindedAt, isMeetingAhead }: RemindedCase,
  now: Date,
): Exclude<ReminderRefusal, 'nobody-waits'> | null {
  if (!timedStates.some((timed) => timed === state)) return 'ended';
  if (isMeetingAhead) return 'meeting-planned';
  const quietMs = quietDaysAfterReminder * 86_400_000;
  return lastRemindedAt && now.getTime() - lastRemindedAt.getTime() < quietMs ? 'reminded-lately' : null;
}
