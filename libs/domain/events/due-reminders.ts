import { minuteMs, toLocal } from '#domain/time';

const HOUR_MS = 60 * minuteMs;

/** A meeting that somebody knows of. */
interface KnownMeeting {
  readonly personId: string;
  readonly eventId: string;
  /** Of the event. */
  readonly zone: string;
  readonly startMs: number;
}

/** One reminder of all of a person's meetings of an event on one day. */
export interface DueReminder {
  readonly personId: string;
  readonly eventId: string;
  /** `YYYY-MM-DD` in the zone of the event. */
  readonly date: string;
  readonly kind: 'tomorrow' | 'soon';
}

/** Meetings that begin from so long ago until so far ahead must be known to tell what is due. */
export const REMINDER_WINDOW_MS = 24 * HOUR_MS;
/** A reminder that could not be sent for longer is left out: it would not be true any more. */
const LATE_MS = 4 * HOUR_MS;

/**
 * Who is to be reminded now: of each day, a day and an hour before its first meeting. Whether it was sent before, and
 * whether the person wants it, is not known here.
 */
export function dueReminders(meetings: readonly KnownMeeting[], nowMs: number): readonly DueReminder[] {
  const firsts = new Map<string, KnownMeeting & { readonly date: string }>();
  for (const meeting of meetings) {
    const { date } = toLocal(meeting.startMs, meeting.zone);
    const key = `${meeting.personId} ${meeting.eventId} ${date}`;
    if (meeting.startMs < (firsts.get(key)?.startMs ?? Infinity)) firsts.set(key, { ...meeting, date });
  }
  return [...firsts.values()].flatMap(({ personId, eventId, date, startMs }) => {
    const aheadMs = startMs - nowMs;
    const isSoon = aheadMs > 0 && aheadMs <= HOUR_MS;
    const isTomorrow = aheadMs > REMINDER_WINDOW_MS - LATE_MS && aheadMs <= REMINDER_WINDOW_MS;
    return isSoon || isTomorrow ? [{ personId, eventId, date, kind: isSoon ? 'soon' : 'tomorrow' }] : [];
  });
}
