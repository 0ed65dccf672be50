import { isInSession, type BrokerageEvent, type EventMeeting } from './event.js';

/**
 * The slots that each meeting can have by its own rules, its people's availability, and the meetings that come before
 * and after it; ascending. A meeting with none cannot take place.
 */
export function possibleSlots(event: BrokerageEvent): Map<string, number[]> {
  const unavailable = new Map(event.participants.map(({ id, unavailable: slots }) => [id, new Set(slots)]));
  const all = Array.from({ length: event.slots }, (_, i) => i + 1);
  const isPossible = (meeting: EventMeeting, slot: number): boolean =>
    isInSession(event, meeting, slot) && !meeting.participants.some((id) => unavailable.get(id)?.has(slot));
  const possible = new Map(
    event.meetings.map((meeting) => [meeting.id, all.filter((slot) => isPossible(meeting, slot))]),
  );
  const order = event.meetings.flatMap(({ id, after }) => (after ?? []).map((earlier) => [earlier, id] as const));
  while (order.some(([earlier, later]) => narrow(possible, earlier, later)));
  return possible;
}

/** Takes away what the order of two meetings rules out; says whether there was anything. */
function narrow(possible: Map<string, number[]>, earlier: string, later: string): boolean {
  const [before = [], after = []] = [possible.get(earlier), possible.get(later)];
  const first = before[0] ?? Infinity;
  const last = after.at(-1) ?? -Infinity;
  const [fewerBefore, fewerAfter] = [before.filter((slot) => slot < last), after.filter((slot) => slot > first)];
  possible.set(earlier, fewerBefore).set(later, fewerAfter);
  return fewerBefore.length < before.length || fewerAfter.length < after.length;
}
