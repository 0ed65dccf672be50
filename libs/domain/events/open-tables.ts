import type { WishEvent } from './wish-event.js';

/** The tables of a place that can be used in a slot: those that are not closed, or locked for a meeting. */
export function openTables({ slots, tables, locked }: WishEvent, slot: number, place: string): Set<string> {
  const isClosed = slots[slot - 1]?.onlineOnly === true;
  const kept = new Set(locked.filter((meeting) => meeting.slot === slot).map(({ table }) => table));
  return new Set(
    tables
      .filter((table) => table.place === place)
      .filter(({ id, unavailable }) => kept.has(id) || (!isClosed && unavailable?.includes(slot) !== true))
      .map(({ id }) => id),
  );
}
