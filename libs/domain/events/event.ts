export type Session = 'morning' | 'afternoon' | 'any';

export interface EventParticipant {
  readonly id: string;
  /** Slots in which this person cannot meet. */
  readonly unavailable: readonly number[];
}

export interface EventMeeting {
  readonly id: string;
  /** The ids of those who meet. */
  readonly participants: readonly string[];
  readonly session: Session;
  /** The one slot in which it must be. */
  readonly slot?: number | undefined;
  /** Meetings that must be in earlier slots. */
  readonly after?: readonly string[] | undefined;
}

/** Meetings that all must take place, at tables, in slots that count from 1; the first of them are the morning. */
export interface BrokerageEvent {
  readonly slots: number;
  readonly morningSlots: number;
  /** How many meetings can be held in one slot. */
  readonly tables: number;
  /** How many breaks one person may have more than another. */
  readonly fairness: number;
  readonly participants: readonly EventParticipant[];
  readonly meetings: readonly EventMeeting[];
}

/** The slot of each meeting, by its id. */
export type Timetable = ReadonlyMap<string, number>;

/** How often each person waits between two of their meetings, by the person's id: one break, however long. */
export function breaksOf(event: BrokerageEvent, timetable: Timetable): Map<string, number> {
  const slots = slotsByPerson(event, timetable);
  return new Map(
    [...slots].map(([id, taken]) => [id, taken.filter((slot, i) => slot - (taken[i - 1] ?? slot) > 1).length]),
  );
}

export function totalBreaks(event: BrokerageEvent, timetable: Timetable): number {
  return [...breaksOf(event, timetable).values()].reduce((sum, breaks) => sum + breaks, 0);
}

/** What is wrong with a timetable, in words for the developer; empty when it keeps every rule of the event. */
export function faultsOf(event: BrokerageEvent, timetable: Timetable): string[] {
  const taken = event.meetings.flatMap(({ id }) => timetable.get(id) ?? []);
  const perSlot = Array.from({ length: event.slots }, (_, i) => taken.filter((slot) => slot === i + 1).length);
  const breaks = [...breaksOf(event, timetable).values()];
  const spread = breaks.length === 0 ? 0 : Math.max(...breaks) - Math.min(...breaks);
  return [
    ...event.meetings.flatMap((meeting) => meetingFaults(event, meeting, timetable)),
    ...perSlot.flatMap((used, i) => (used > event.tables ? [`slot ${i + 1} needs ${used} tables`] : [])),
    ...[...slotsByPerson(event, timetable)].flatMap(([id, slots]) =>
      new Set(slots).size < slots.length ? [`${id} meets twice at once`] : [],
    ),
    ...(spread > event.fairness ? [`breaks differ by ${spread}`] : []),
  ];
}

function meetingFaults(event: BrokerageEvent, meeting: EventMeeting, timetable: Timetable): string[] {
  const slot = timetable.get(meeting.id);
  if (slot === undefined) return [`${meeting.id} has no slot`];
  const away = event.participants.filter(
    ({ id, unavailable }) => meeting.participants.includes(id) && unavailable.includes(slot),
  );
  const late = (meeting.after ?? []).filter((id) => (timetable.get(id) ?? Infinity) >= slot);
  return [
    ...(isInSession(event, meeting, slot) ? [] : [`${meeting.id} is outside of its session or slot`]),
    ...away.map(({ id }) => `${id} is unavailable for ${meeting.id}`),
    ...late.map((id) => `${meeting.id} is not after ${id}`),
  ];
}

/** Whether the meeting's own rules allow the slot. */
export function isInSession(event: BrokerageEvent, { session, slot: fixed }: EventMeeting, slot: number): boolean {
  if (slot < 1 || slot > event.slots || (fixed !== undefined && fixed !== slot)) return false;
  const isMorning = slot <= event.morningSlots;
  return session === 'any' || (session === 'morning') === isMorning;
}

function slotsByPerson({ participants, meetings }: BrokerageEvent, timetable: Timetable): Map<string, number[]> {
  const slots = new Map<string, number[]>(participants.map(({ id }) => [id, []]));
  for (const meeting of meetings)
    for (const id of meeting.participants) slots.get(id)?.push(...[timetable.get(meeting.id) ?? []].flat());
  for (const taken of slots.values()) taken.sort((a, b) => a - b);
  return slots;
}
