import {
  isPlannable,
  slotsOf,
  valueOf,
  type EventSlot,
  type PlannedMeeting,
  type WishEvent,
  type WishPlan,
  type WishSlot,
} from '#domain/events';
import type { Interval } from '#domain/scheduling';
import { addDays, instantOf, minuteMs, toLocal, weekdayOf } from '#domain/time';
import type { BrokerageEvent } from './brokerage-event.entity.js';
import type { EventMeetingRow, Placement, Unmet } from './event-meeting.repository.js';
import type { WishRow } from './wish.repository.js';

/** All that a plan follows from. */
export interface PlanFacts {
  readonly event: BrokerageEvent;
  readonly wishes: readonly WishRow[];
  readonly meetings: readonly EventMeetingRow[];
  /** Starts of the slots that each registered person cannot keep. */
  readonly unavailable: ReadonlyMap<string, readonly Date[]>;
  /** What else people are booked for, and when their calendars elsewhere say that they are busy, by person. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
  /** When people take meetings at all, for those online after the event. */
  readonly open: ReadonlyMap<string, readonly Interval[]>;
  readonly now: Date;
}

/** A slot of the event, or one online in the days after it. */
export type AnySlot = Omit<EventSlot, 'session'> & { readonly session: number | null };

const ONLINE_DAYS = 5;
const ONLINE_HOURS = ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'] as const;
const ONLINE = 'online';

/** The slots of the event, then hourly ones online on the five working days after it. */
export function allSlots(event: BrokerageEvent): readonly AnySlot[] {
  const own = slotsOf(event);
  const days: string[] = [];
  for (let day = toLocal(event.endsAt.getTime(), event.zone).date; days.length < ONLINE_DAYS;) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) days.push(day);
  }
  const online = days.flatMap((date) =>
    ONLINE_HOURS.map((time, i) => {
      const startMs = instantOf({ date, time }, event.zone);
      return { number: own.length + days.indexOf(date) * ONLINE_HOURS.length + i + 1, session: null, startMs };
    }),
  );
  return [...own, ...online.map((slot) => ({ ...slot, endMs: slot.startMs + event.slotMinutes * minuteMs }))];
}

/** Wishes that may be planned, with both of their people. */
export function plannable(wishes: readonly WishRow[]): readonly WishRow[] {
  return wishes.filter(
    (wish) =>
      wish.from.isActive &&
      wish.to.isActive &&
      wish.from.personId !== wish.to.personId &&
      isPlannable(wish, wish.from.challengeId !== null || wish.to.challengeId !== null),
  );
}

const touches = (times: readonly Interval[], { startMs, endMs }: Interval): boolean =>
  times.some((time) => time.startMs < endMs && startMs < time.endMs);

/** What the planner is asked. */
export function toWishEvent(facts: PlanFacts): WishEvent {
  const { event, now } = facts;
  const slots = allSlots(event);
  const online = new Set(facts.meetings.filter(isToldOnline).map(({ wishId }) => wishId));
  const wishes = plannable(facts.wishes).filter(({ id }) => !online.has(id));
  const ids = new Set(wishes.map(({ id }) => id));
  const personIds = [...new Set(wishes.flatMap(({ from, to }) => [from.personId, to.personId]))].sort();
  const tables = Array.from({ length: event.tables }, (_, i) => ({ id: String(i + 1), place: '' }));
  const isPast = (slot: AnySlot): boolean => slot.startMs <= now.getTime();
  return {
    slots: slots.map((slot): WishSlot => ({
      day: toLocal(slot.startMs, event.zone).date,
      session: slot.session === null ? ONLINE : String(slot.session),
      ...(slot.session === null ? { onlineOnly: true } : {}),
    })),
    tables,
    travelSlots: 0,
    people: personIds.map((id) => ({
      id,
      unavailable: slots.filter((slot) => isPast(slot) || !canKeep(id, slot, facts)).map(({ number }) => number),
    })),
    wishes: wishes.map((wish) => ({
      id: wish.id,
      participants: [wish.from.personId, wish.to.personId] as const,
      value: valueOf(wish),
      ...(wish.session === null ? {} : { sessions: [String(wish.session)] }),
      ...(wish.afterWishId && ids.has(wish.afterWishId) ? { after: [wish.afterWishId] } : {}),
    })),
    locked: placedIn(
      facts,
      slots,
      { wishIds: ids, isTold: false },
      (meeting) => meeting.isLocked || isOver(meeting, now),
    ),
    // Once people know their agendas, as few meetings as possible move.
    ...(event.state === 'planned'
      ? { previous: placedIn(facts, slots, { wishIds: ids, isTold: true }, () => true) }
      : {}),
  };
}

/** Both took the time online that they were offered: there is nothing left to plan. */
const isToldOnline = ({ toldStartsAt, toldTable }: EventMeetingRow): boolean =>
  toldStartsAt !== null && toldTable === null;

const isOver = ({ toldStartsAt }: EventMeetingRow, now: Date): boolean =>
  toldStartsAt !== null && toldStartsAt.getTime() <= now.getTime();

function canKeep(personId: string, slot: AnySlot, { unavailable, busy, open }: PlanFacts): boolean {
  if (touches(busy.get(personId) ?? [], slot)) return false;
  if (unavailable.get(personId)?.some((at) => at.getTime() === slot.startMs)) return false;
  if (slot.session !== null) return true;
  return (open.get(personId) ?? []).some(({ startMs, endMs }) => startMs <= slot.startMs && slot.endMs <= endMs);
}

/** Where meetings are in the plan, or with `told` where people know them to be. */
function placedIn(
  { meetings }: PlanFacts,
  slots: readonly AnySlot[],
  { wishIds, isTold }: { readonly wishIds: ReadonlySet<string>; readonly isTold: boolean },
  isWanted: (meeting: EventMeetingRow) => boolean,
): PlannedMeeting[] {
  return meetings.flatMap((meeting) => {
    const [startsAt, table] = isTold ? [meeting.toldStartsAt, meeting.toldTable] : [meeting.startsAt, meeting.table];
    if (!startsAt || table === null || !wishIds.has(meeting.wishId) || !isWanted(meeting)) return [];
    const slot = slots.find(({ startMs, session }) => session !== null && startMs === startsAt.getTime());
    return slot ? [{ wish: meeting.wishId, slot: slot.number, table: String(table) }] : [];
  });
}

/** The wishes that the planner could not meet, with the time online that it found instead. */
export function toUnmet(event: BrokerageEvent, plan: WishPlan): readonly Unmet[] {
  const slots = new Map(allSlots(event).map((slot) => [slot.number, slot]));
  return plan.unmet.map(({ wish, reason, onlineSlot }) => {
    const slot = onlineSlot === null ? undefined : slots.get(onlineSlot);
    return { wishId: wish, reason, onlineStartsAt: slot ? new Date(slot.startMs) : null };
  });
}

/** The planner's answer in instants. */
export function toPlacements(event: BrokerageEvent, plan: WishPlan): readonly Placement[] {
  const slots = new Map(allSlots(event).map((slot) => [slot.number, slot]));
  return plan.meetings.flatMap(({ wish, slot: number, table }) => {
    const slot = slots.get(number);
    if (!slot) return [];
    return [{ wishId: wish, startsAt: new Date(slot.startMs), endsAt: new Date(slot.endMs), table: Number(table) }];
  });
}
