const DAY_MS = 86_400_000;

/** An open challenge is confirmed as "still true" at least this often. */
export const CONFIRM_EVERY_DAYS = 60;
/** Its owner is asked so many days before. */
const ASK_DAYS_BEFORE = 7;
/** A challenge that stays paused so many days after it should have been confirmed expires. */
const PAUSED_DAYS = 30;

/** What is known of an open challenge when its time is checked. */
export interface OpenChallenge {
  readonly state: 'published' | 'paused';
  /** The last time its owner published, resumed or confirmed it. */
  readonly confirmedAt: Date;
  /** ISO day: the last one on which an answer is wanted; null where there is none. */
  readonly deadlineOn: string | null;
}

export type LivenessStep = 'none' | 'ask' | 'pause' | 'expire';

/**
 * What time asks of an open challenge: on day 53 its owner is asked whether it still stands, unanswered it is paused on
 * day 60, and it expires on day 90, or on the day after its deadline.
 * @param today ISO day where the deadline counts
 */
export function livenessStep(challenge: OpenChallenge, now: Date, today: string): LivenessStep {
  const { state, confirmedAt, deadlineOn } = challenge;
  if (deadlineOn !== null && deadlineOn < today) return 'expire';
  const days = (now.getTime() - confirmedAt.getTime()) / DAY_MS;
  if (days >= CONFIRM_EVERY_DAYS + PAUSED_DAYS) return 'expire';
  if (state === 'paused') return 'none';
  if (days >= CONFIRM_EVERY_DAYS) return 'pause';
  return days >= CONFIRM_EVERY_DAYS - ASK_DAYS_BEFORE ? 'ask' : 'none';
}

/** By when the owner has to say again that the need still stands; then a published challenge is paused. */
export function confirmBy(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + CONFIRM_EVERY_DAYS * DAY_MS);
}

/** Before this instant a challenge must have been confirmed for nothing to be asked of it. */
export function confirmedBefore(now: Date): Date {
  return new Date(now.getTime() - (CONFIRM_EVERY_DAYS - ASK_DAYS_BEFORE) * DAY_MS);
}

/** The day on which a paused challenge expires unless it is resumed. */
export function expiresOn(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + (CONFIRM_EVERY_DAYS + PAUSED_DAYS) * DAY_MS);
}
