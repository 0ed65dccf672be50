import { openTables } from './open-tables.js';
import type { PlannedMeeting, Wish, WishEvent } from './wish-event.js';

/** What is wrong with a plan, in words for the developer; empty when it keeps every rule. Counts everything anew. */
export function wishFaultsOf(event: WishEvent, meetings: readonly PlannedMeeting[]): string[] {
  const wishes = new Map(event.wishes.map((wish) => [wish.id, wish]));
  const held = meetings.map((meeting) => ({ ...meeting, of: wishes.get(meeting.wish) }));
  const uses = held.flatMap(({ slot, table, of }) => [
    `table ${table} in slot ${slot}`,
    ...(of ? [`wish ${of.id}`, ...of.participants.map((person) => `${person} in slot ${slot}`)] : []),
  ]);
  return [
    ...[...new Set(uses.filter((use, i) => uses.indexOf(use) < i))].map((use) => `${use} twice`),
    ...event.locked.flatMap((lock) =>
      meetings.some(({ wish, slot, table }) => wish === lock.wish && slot === lock.slot && table === lock.table)
        ? []
        : [`${lock.wish} is not where it is locked`],
    ),
    ...held.flatMap((meeting) =>
      meeting.of ? meetingFaults(event, meeting, meeting.of) : [`what is ${meeting.wish}?`],
    ),
    ...held.flatMap(({ of, slot }) => (of ? orderFaults(event, { of, slot }, meetings) : [])),
    ...event.people.flatMap(({ id }) => personFaults(event, id, held)),
  ];
}

function meetingFaults(event: WishEvent, { slot: number, table: id, wish }: PlannedMeeting, of: Wish): string[] {
  if (event.locked.some((lock) => lock.wish === wish)) return [];
  const slot = event.slots[number - 1];
  const table = event.tables.find((one) => one.id === id);
  if (!slot || !table) return [`${wish} has no slot or table`];
  const isAway = event.people.some((one) => of.participants.includes(one.id) && one.unavailable.includes(number));
  const faults: readonly (readonly [boolean, string])[] = [
    [!openTables(event, number, table.place).has(id), `table ${id} is closed for ${wish}`],
    [of.sessions?.includes(slot.session) === false, `${wish} is outside of its sessions`],
    [of.place !== undefined && of.place !== table.place, `${wish} is not at its place`],
    [isAway, `somebody is unavailable for ${wish}`],
  ];
  return faults.flatMap(([isFault, text]) => (isFault ? [text] : []));
}

type Held = PlannedMeeting & { readonly of: Wish | undefined };

const isLocked = ({ locked }: WishEvent, id: string): boolean => locked.some(({ wish }) => wish === id);

/** Two locked meetings may be in the wrong order: the broker's word holds. */
function orderFaults(
  event: WishEvent,
  { of: { id, after }, slot }: { readonly of: Wish; readonly slot: number },
  meetings: readonly PlannedMeeting[],
): string[] {
  const late = meetings.filter(({ wish, slot: other }) => after?.includes(wish) && other >= slot);
  return late
    .filter(({ wish }) => !isLocked(event, id) || !isLocked(event, wish))
    .map(({ wish }) => `${id} is not after ${wish}`);
}

/** Whoever has more meetings than wanted, or changes place without the time for it. */
function personFaults(event: WishEvent, person: string, held: readonly Held[]): string[] {
  const own = held.filter(({ of }) => of?.participants.includes(person)).sort((a, b) => a.slot - b.slot);
  const most = event.people.find(({ id }) => id === person)?.maxMeetings ?? Infinity;
  const locked = own.filter(({ wish }) => isLocked(event, wish)).length;
  const rushed = own.filter((one, i) => isRushed(event, one, own[i - 1]));
  return [
    ...(own.length > Math.max(most, locked) ? [`${person} has ${own.length} meetings`] : []),
    ...rushed.map(({ wish }) => `${person} has no time to go to ${wish}`),
  ];
}

function isRushed(event: WishEvent, one: Held, last: Held | undefined): boolean {
  if (!last || (isLocked(event, one.wish) && isLocked(event, last.wish))) return false;
  const dayOf = ({ slot }: Held): string | undefined => event.slots[slot - 1]?.day;
  const placeOf = ({ table }: Held): string | undefined => event.tables.find(({ id }) => id === table)?.place;
  return dayOf(last) === dayOf(one) && placeOf(last) !== placeOf(one) && one.slot - last.slot <= event.travelSlots;
}
