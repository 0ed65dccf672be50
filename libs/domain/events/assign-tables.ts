import { openTables } from './open-tables.js';
import type { WishBoard } from './wish-board.js';
import type { PlannedMeeting, WishEvent } from './wish-event.js';

/**
 * Gives each meeting its table: the locked one, the one of the previous plan, one at which one of them was last, or the
 * first that is free.
 */
export function assignTables(event: WishEvent, board: WishBoard): PlannedMeeting[] {
  const locked = new Map(event.locked.map(({ wish, table }) => [wish, table]));
  const previous = new Map(event.previous?.map(({ wish, slot, table }) => [`${wish} ${slot}`, table]));
  const lastTable = new Map<string, string>();
  const planned: PlannedMeeting[] = [];
  for (const option of board.tables.keys()) {
    const slot = board.slotOf(option) + 1;
    const free = openTables(event, slot, board.places[option % board.places.length]!);
    const preferences: ((id: string, people: readonly string[]) => string | undefined)[] = [
      (id) => locked.get(id),
      (id) => previous.get(`${id} ${slot}`),
      (_, people) =>
        people.map((person) => lastTable.get(person)).find((table) => table !== undefined && free.has(table)),
      () => [...free][0],
    ];
    let waiting = [...board.held[option]!].sort((v, w) => v - w).map((wish) => event.wishes[wish]!);
    for (const prefer of preferences)
      waiting = waiting.filter(({ id, participants }) => {
        const table = prefer(id, participants);
        if (table === undefined || !free.delete(table)) return true;
        planned.push({ wish: id, slot, table });
        for (const person of participants) lastTable.set(person, table);
        return false;
      });
  }
  const order = new Map(event.tables.map(({ id }, i) => [id, i]));
  return planned.sort((a, b) => a.slot - b.slot || order.get(a.table)! - order.get(b.table)!);
}
