import { NONE, type WishBoard } from './wish-board.js';
import type { UnmetReason, UnmetWish, WishEvent } from './wish-event.js';

/** Each unmet wish, the most valuable first, with its reason and a slot to meet online instead. */
export function explainUnmet(event: WishEvent, board: WishBoard, clashing: ReadonlySet<string>): UnmetWish[] {
  const unmet = [...board.option.keys()].filter((wish) => board.option[wish] === NONE);
  const offered = new Set<string>();
  return unmet
    .sort((v, w) => board.value[w]! - board.value[v]! || v - w)
    .map((wish) => {
      const { id } = event.wishes[wish]!;
      const reason = clashing.has(id) ? 'locks-clash' : reasonOf(board, wish);
      return { wish: id, reason, onlineSlot: offerOnline(event, board, { wish, offered }) };
    });
}

/** What is in the way at the options that come closest: nothing but tables, the way or the order, before people. */
function reasonOf(board: WishBoard, wish: number): UnmetReason {
  if (board.options[wish]!.length === 0) return 'never-both';
  const people = [board.a[wish]!, board.b[wish]!];
  if (people.some((person) => board.count[person]! >= board.most[person]!)) return 'people-busy';
  const open = [...board.options[wish]!].filter((option) =>
    people.every((person) => board.wishAt(person, board.slotOf(option)) === NONE),
  );
  if (open.length === 0) return 'people-busy';
  if (open.some((option) => board.held[option]!.length < board.tables[option]!))
    return open.some((option) => isOrdered(board, wish, board.slotOf(option))) ? 'travel' : 'order';
  return 'no-table';
}

function isOrdered(board: WishBoard, wish: number, slot: number): boolean {
  const isHeld = (other: number): boolean => board.option[other] !== NONE;
  return (
    board.earlier[wish]!.filter(isHeld).every((other) => board.slotOf(board.option[other]!) < slot) &&
    board.later[wish]!.filter(isHeld).every((other) => board.slotOf(board.option[other]!) > slot)
  );
}

interface Offer {
  readonly wish: number;
  /** Person and slot of what is offered already; the offer is added. */
  readonly offered: Set<string>;
}

function offerOnline({ slots, people, wishes }: WishEvent, board: WishBoard, { wish, offered }: Offer): number | null {
  const both = [board.a[wish]!, board.b[wish]!];
  const isOpen = (person: number, slot: number): boolean =>
    !people[person]!.unavailable.includes(slot) &&
    board.wishAt(person, slot - 1) === NONE &&
    !offered.has(`${person} ${slot}`);
  const { sessions } = wishes[wish]!;
  const inSession = (slot: number): boolean =>
    slots[slot - 1]!.onlineOnly === true || sessions === undefined || sessions.includes(slots[slot - 1]!.session);
  const found = slots.findIndex((_, i) => inSession(i + 1) && both.every((person) => isOpen(person, i + 1))) + 1;
  if (found === 0) return null;
  for (const person of both) offered.add(`${person} ${found}`);
  return found;
}
