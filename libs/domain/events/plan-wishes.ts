import { assignTables } from './assign-tables.js';
import { boundValue } from './bound-value.js';
import { explainUnmet } from './explain-unmet.js';
import { improve } from './improve-wishes.js';
import { NONE, optionOf, WishBoard } from './wish-board.js';
import type { PlannedMeeting, WishEvent, WishPlan, WishSearch } from './wish-event.js';

/**
 * Chooses meetings by value and plans them: each person and table at most once a slot; sessions, availability, locked
 * meetings, order and ways between places are kept. Of all such plans it looks for the most value; among these for the
 * fewest gaps, then for gaps that are spread most evenly over people. With a previous plan it keeps as many of its
 * meetings as it can, moves as few of them as it can, and fills what is free.
 *
 * It runs until nothing better is found for long, or `isOver`: call it in a thread of its own.
 *
 * @throws Error when a wish names a person who is not of the event
 */
export function planWishes(event: WishEvent, search: WishSearch): WishPlan {
  checkNames(event);
  const { kept, clashing } = checkLocks(event);
  return planChecked({ ...event, locked: kept }, search, clashing);
}

function planChecked(event: WishEvent, search: WishSearch, clashing: ReadonlySet<string>): WishPlan {
  const board = new WishBoard(event);
  putLocked(event, board);
  const valueBound = boundValue(event, board);
  const tell = (): void => {
    const { met, value, gaps } = summarise(board);
    search.onProgress?.({ met, value, gaps, valueBound });
  };
  if (event.previous) restore(event, board);
  fillByValue(board);
  tell();
  improve(board, { valueBound, isOver: search.isOver, onBetter: tell, keeps: event.previous !== undefined });
  return present(event, board, { clashing, valueBound });
}

function checkNames({ people, wishes }: WishEvent): void {
  const known = new Set(people.map(({ id }) => id));
  for (const { id, participants } of wishes)
    if (participants.some((name) => !known.has(name)) || participants[0] === participants[1])
      throw new Error(`Wish ${id} needs two people of the event.`);
}

interface Locks {
  readonly kept: readonly PlannedMeeting[];
  /** The wishes whose people or table are locked for another one already, or at a slot or table that is not there. */
  readonly clashing: ReadonlySet<string>;
}

function checkLocks({ locked, wishes, tables, slots }: WishEvent): Locks {
  const people = new Map(wishes.map(({ id, participants }) => [id, participants]));
  const known = new Set(tables.map(({ id }) => id));
  const taken = new Set<string>();
  const kept: PlannedMeeting[] = [];
  const clashing = new Set<string>();
  for (const meeting of locked) {
    const { wish, slot, table } = meeting;
    if (!people.has(wish)) continue;
    const uses = [`table ${table} ${slot}`, `wish ${wish}`, ...people.get(wish)!.map((id) => `person ${id} ${slot}`)];
    if (slot < 1 || slot > slots.length || !known.has(table) || uses.some((use) => taken.has(use))) clashing.add(wish);
    else {
      kept.push(meeting);
      for (const use of uses) taken.add(use);
    }
  }
  return { kept, clashing };
}

function putLocked(event: WishEvent, board: WishBoard): void {
  const byId = new Map(event.wishes.map(({ id }, i) => [id, i]));
  for (const meeting of event.locked) {
    const wish = byId.get(meeting.wish)!;
    board.put(wish, optionOf(event, board, meeting)!);
    board.isLocked[wish] = 1;
  }
}

/** The previous plan, as far as it is still possible; the most valuable first where two exclude each other now. */
function restore(event: WishEvent, board: WishBoard): void {
  const byId = new Map(event.wishes.map(({ id }, i) => [id, i]));
  const meetings = (event.previous ?? []).flatMap((meeting) => {
    const wish = byId.get(meeting.wish);
    const option = optionOf(event, board, meeting);
    return wish === undefined || option === null ? [] : [{ wish, option }];
  });
  for (const { wish, option } of meetings.sort((a, b) => board.value[b.wish]! - board.value[a.wish]!))
    if (board.option[wish] === NONE && board.options[wish]!.includes(option) && board.isFree(wish, option))
      board.put(wish, option);
}

/** The most valuable wishes first, each where it makes the fewest gaps. */
function fillByValue(board: WishBoard): void {
  const order = [...board.value.keys()].sort(
    (v, w) => board.value[w]! - board.value[v]! || board.options[v]!.length - board.options[w]!.length,
  );
  for (const wish of order) {
    if (board.option[wish] !== NONE) continue;
    const free = board.options[wish]!.filter((option) => board.isFree(wish, option));
    let [best, fewest] = [NONE, Infinity];
    for (const option of free) {
      board.put(wish, option);
      const gaps = board.countGaps(board.a[wish]!) + board.countGaps(board.b[wish]!);
      if (gaps < fewest) [best, fewest] = [option, gaps];
      board.take(wish);
    }
    if (best !== NONE) board.put(wish, best);
  }
}

function summarise(board: WishBoard): { readonly met: number; readonly value: number; readonly gaps: number } {
  const held = [...board.option.keys()].filter((wish) => board.option[wish] !== NONE);
  const gaps = [...board.gaps.keys()].reduce((sum, person) => sum + board.countGaps(person), 0);
  return { met: held.length, value: held.reduce((sum, wish) => sum + board.value[wish]!, 0), gaps };
}

function present(
  event: WishEvent,
  board: WishBoard,
  { clashing, valueBound }: { readonly clashing: ReadonlySet<string>; readonly valueBound: number },
): WishPlan {
  const { value, gaps } = summarise(board);
  const meetings = assignTables(event, board);
  const before = new Map(event.previous?.map((meeting) => [meeting.wish, meeting]));
  const compared = [...board.gaps].filter((_, person) => board.count[person]! >= 2);
  const isMoved = (wish: string, slot: number, table: string): boolean => {
    const old = before.get(wish);
    return old !== undefined && (old.slot !== slot || old.table !== table);
  };
  return {
    meetings,
    unmet: explainUnmet(event, board, clashing),
    value,
    valueBound: Math.max(value, valueBound),
    gaps,
    gapSpread: compared.length === 0 ? 0 : Math.max(...compared) - Math.min(...compared),
    moved: meetings.filter(({ wish, slot, table }) => isMoved(wish, slot, table)).map(({ wish }) => wish),
  };
}
