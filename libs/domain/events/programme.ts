import { subtractIntervals, type Interval } from '#domain/scheduling';
import { instantOf, isLocalDate, isZone, minuteMs } from '#domain/time';

/** A stretch of an event without a longer break: what lies between two sessions is a break. Times as `HH:MM`. */
export interface EventSession {
  readonly name: string;
  readonly date: string;
  readonly from: string;
  readonly until: string;
}

export interface EventProgramme {
  readonly zone: string;
  readonly slotMinutes: number;
  /** Between two slots, for going to the next table. */
  readonly gapMinutes: number;
  readonly sessions: readonly EventSession[];
}

/** A time at which every table may hold one meeting. Numbers count from 1 over all sessions. */
export interface EventSlot {
  readonly number: number;
  /** Which of the sessions it belongs to, from 0. */
  readonly session: number;
  readonly startMs: number;
  readonly endMs: number;
}

export type ProgrammeFault = 'zone' | 'date' | 'time' | 'order' | 'short' | 'overlap' | 'many';

/** More slots than this no event has, and the planner is not measured for. */
export const MOST_SLOTS = 200;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** The slots of an event in order of time: as many whole ones as fit into each session. Expects no fault. */
export function slotsOf({ zone, slotMinutes, gapMinutes, sessions }: EventProgramme): readonly EventSlot[] {
  const step = (slotMinutes + gapMinutes) * minuteMs;
  const times = sessions.flatMap(({ date, from, until }, session) => {
    const [start, end] = [instantOf({ date, time: from }, zone), instantOf({ date, time: until }, zone)];
    const count = Math.max(0, Math.floor((end - start + gapMinutes * minuteMs) / step));
    return Array.from({ length: count }, (_, i) => ({ session, startMs: start + i * step }));
  });
  return times
    .sort((a, b) => a.startMs - b.startMs)
    .map((slot, i) => ({ ...slot, number: i + 1, endMs: slot.startMs + slotMinutes * minuteMs }));
}

/**
 * Busy times of somebody who takes part. Calendars show the event itself as one long appointment, so what covers all
 * slots of a day counts for nothing on that day: who registered is coming. Expects no fault.
 */
export function withoutEventDays(busy: readonly Interval[], programme: EventProgramme): readonly Interval[] {
  const days = new Map<string, Interval>();
  for (const { session, startMs, endMs } of slotsOf(programme)) {
    const date = programme.sessions[session]?.date ?? '';
    days.set(date, { startMs: days.get(date)?.startMs ?? startMs, endMs });
  }
  const all = [...days.values()];
  return busy.flatMap((time) => {
    const covered = all.filter((day) => time.startMs <= day.startMs && day.endMs <= time.endMs);
    return covered.length === 0 ? [time] : subtractIntervals([time], covered);
  });
}

/** What is wrong with a programme: the session (from 0; null: all of it) and the rule that it breaks. */
export function faultOfProgramme(
  programme: EventProgramme,
): { readonly session: number | null; readonly fault: ProgrammeFault } | null {
  const { zone, sessions } = programme;
  if (!isZone(zone)) return { session: null, fault: 'zone' };
  for (const [session, one] of sessions.entries()) {
    const fault = faultOfSession(one, programme);
    if (fault) return { session, fault };
  }
  const slots = slotsOf(programme);
  if (slots.length > MOST_SLOTS) return { session: null, fault: 'many' };
  const spans = sessions.map(({ date, from, until }, session) => ({
    session,
    start: instantOf({ date, time: from }, zone),
    end: instantOf({ date, time: until }, zone),
  }));
  spans.sort((a, b) => a.start - b.start);
  const late = spans.find(({ start }, i) => start < (spans[i - 1]?.end ?? -Infinity));
  return late ? { session: late.session, fault: 'overlap' } : null;
}

function faultOfSession(
  { date, from, until }: EventSession,
  { slotMinutes, zone }: EventProgramme,
): ProgrammeFault | null {
  if (!isLocalDate(date)) return 'date';
  if (!CLOCK.test(from) || !CLOCK.test(until)) return 'time';
  if (until <= from) return 'order';
  const length = instantOf({ date, time: until }, zone) - instantOf({ date, time: from }, zone);
  return length < slotMinutes * minuteMs ? 'short' : null;
}
