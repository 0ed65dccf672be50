import type { WishBoard } from './wish-board.js';
import type { WishEvent } from './wish-event.js';

/**
 * What the met wishes are worth at most. For any price p of a table for a slot: at most the price of all of them, plus
 * for each person half of what their best meetings are worth beyond p, as many as they have slots for (Lagrangian
 * relaxation of the table limit). The lowest over all prices is convex in p: halved by golden section.
 */
export function boundValue(event: WishEvent, board: WishBoard): number {
  const tables = board.tables.reduce((sum, count) => sum + count, 0);
  const people = [...board.people.values()].map((person) => wantedBy(board, person));
  const atPrice = (price: number): number => {
    let bound = price * tables;
    for (const { values, most } of people)
      for (let i = 0; i < most && values[i]! > price; i++) bound += (values[i]! - price) / 2;
    return bound;
  };
  const highest = Math.max(0, ...event.wishes.map(({ value }) => value));
  return Math.min(atPrice(0), lowest(atPrice, highest));
}

/** The values of a person's possible wishes, best first, and how many of them can be met at most. */
function wantedBy(board: WishBoard, person: number): { readonly values: readonly number[]; readonly most: number } {
  const slots = new Set<number>();
  const values: number[] = [];
  let locked = 0;
  for (const wish of board.value.keys()) {
    if (board.a[wish] !== person && board.b[wish] !== person) continue;
    if (board.isLocked[wish]) {
      locked++;
      slots.add(board.slotOf(board.option[wish]!));
    }
    for (const option of board.options[wish]!) slots.add(board.slotOf(option));
    if (board.isLocked[wish] || board.options[wish]!.length > 0) values.push(board.value[wish]!);
  }
  const most = Math.min(values.length, slots.size, Math.max(board.most[person]!, locked));
  return { values: values.sort((a, b) => b - a), most };
}

function lowest(bound: (price: number) => number, highest: number): number {
  let [from, to] = [0, highest];
  for (let round = 0; round < 60; round++) {
    const [left, right] = [from + (to - from) * 0.382, from + (to - from) * 0.618];
    if (bound(left) < bound(right)) to = right;
    else from = left;
  }
  return bound((from + to) / 2);
}
