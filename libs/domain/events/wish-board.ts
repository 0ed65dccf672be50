import { openTables } from './open-tables.js';
import type { PlannedMeeting, Wish, WishEvent } from './wish-event.js';

/** Where nothing is. */
export const NONE = -1;

/**
 * A plan under change, in numbers: wish, person and slot by their index (slots from 0), and an option = slot × places +
 * place. Every change keeps the people's and tables' rules, if only what `conflicts` names was taken off before.
 */
export class WishBoard {
  readonly slots: number;
  readonly places: readonly string[];
  readonly people: ReadonlyMap<string, number>;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly value: Float64Array;
  /** By wish: where it may be. */
  readonly options: readonly Int32Array[];
  /** By wish: where it is. */
  readonly option: Int32Array;
  readonly isLocked: Uint8Array;
  /** By person: the most meetings of theirs. */
  readonly most: Int32Array;
  /** By person: how many they have. */
  readonly count: Int32Array;
  /** By person: how many gaps they have, as of the last `countGaps`. */
  readonly gaps: Int32Array;
  /** By option: how many tables there are. */
  readonly tables: Int32Array;
  /** By option: the wishes there. */
  readonly held: readonly number[][];
  /** By wish: those that must be earlier, and later. */
  readonly earlier: readonly number[][];
  readonly later: readonly number[][];
  private readonly at: Int32Array;
  private readonly day: Int32Array;
  private readonly travelSlots: number;

  constructor(event: WishEvent) {
    const { people, wishes } = event;
    this.slots = event.slots.length;
    this.travelSlots = event.travelSlots;
    this.places = [...new Set(event.tables.map(({ place }) => place))];
    this.people = new Map(people.map(({ id }, i) => [id, i]));
    this.a = Int32Array.from(wishes, ({ participants: [id] }) => this.people.get(id)!);
    this.b = Int32Array.from(wishes, ({ participants: [, id] }) => this.people.get(id)!);
    this.value = Float64Array.from(wishes, ({ value }) => value);
    this.most = Int32Array.from(people, ({ maxMeetings }) => maxMeetings ?? event.slots.length);
    this.count = new Int32Array(people.length);
    this.gaps = new Int32Array(people.length);
    this.at = new Int32Array(people.length * this.slots).fill(NONE);
    this.option = new Int32Array(wishes.length).fill(NONE);
    this.isLocked = new Uint8Array(wishes.length);
    this.day = numberDays(event);
    this.tables = countTables(event, this.places);
    this.held = Array.from(this.tables, () => []);
    this.options = wishes.map((wish) => this.optionsOf(event, wish));
    const byId = new Map(wishes.map(({ id }, i) => [id, i]));
    this.earlier = wishes.map(({ after }) => (after ?? []).flatMap((id) => byId.get(id) ?? []));
    this.later = wishes.map(() => []);
    this.earlier.forEach((list, wish) => list.forEach((other) => this.later[other]!.push(wish)));
  }

  slotOf(option: number): number {
    return Math.floor(option / this.places.length);
  }

  /** Which wish a person meets for in a slot. */
  wishAt(person: number, slot: number): number {
    return this.at[person * this.slots + slot]!;
  }

  put(wish: number, option: number): void {
    const slot = this.slotOf(option);
    this.option[wish] = option;
    this.held[option]!.push(wish);
    for (const person of [this.a[wish]!, this.b[wish]!]) {
      this.at[person * this.slots + slot] = wish;
      this.count[person]!++;
    }
  }

  take(wish: number): void {
    const option = this.option[wish]!;
    const slot = this.slotOf(option);
    this.option[wish] = NONE;
    const held = this.held[option]!;
    held[held.indexOf(wish)] = held.at(-1)!;
    held.pop();
    for (const person of [this.a[wish]!, this.b[wish]!]) {
      this.at[person * this.slots + slot] = NONE;
      this.count[person]!--;
    }
  }

  isFree(wish: number, option: number): boolean {
    return this.conflicts(wish, option)?.length === 0;
  }

  /** What would have to be taken off for a wish (that is nowhere yet) to be at an option; null when that is locked. */
  conflicts(wish: number, option: number): number[] | null {
    const found: number[] = [];
    const slot = this.slotOf(option);
    this.addBusy(found, wish, slot);
    if (this.places.length > 1) this.addTravel(found, wish, option);
    this.addOrder(found, wish, slot);
    if (!this.addFull(found, option)) return null;
    for (const person of [this.a[wish]!, this.b[wish]!]) if (!this.addTooMany(found, person)) return null;
    for (const other of found) if (this.isLocked[other]) return null;
    return found;
  }

  /** How often a person waits between two meetings of a day; kept in `gaps`. */
  countGaps(person: number): number {
    let [last, gaps] = [NONE, 0];
    const start = person * this.slots;
    for (let slot = 0; slot < this.slots; slot++) {
      if (this.at[start + slot] === NONE) continue;
      if (last !== NONE && slot - last > 1 && this.day[slot] === this.day[last]) gaps++;
      last = slot;
    }
    return (this.gaps[person] = gaps);
  }

  private addBusy(found: number[], wish: number, slot: number): void {
    const first = this.wishAt(this.a[wish]!, slot);
    const second = this.wishAt(this.b[wish]!, slot);
    if (first !== NONE) found.push(first);
    if (second !== NONE && second !== first) found.push(second);
  }

  private addTravel(found: number[], wish: number, option: number): void {
    const slot = this.slotOf(option);
    const place = option % this.places.length;
    const [from, to] = [Math.max(0, slot - this.travelSlots), Math.min(this.slots - 1, slot + this.travelSlots)];
    for (const person of [this.a[wish]!, this.b[wish]!])
      for (let near = from; near <= to; near++) {
        const other = this.wishAt(person, near);
        if (other === NONE || this.day[near] !== this.day[slot]) continue;
        if (this.option[other]! % this.places.length !== place && !found.includes(other)) found.push(other);
      }
  }

  private addOrder(found: number[], wish: number, slot: number): void {
    for (const other of this.earlier[wish]!)
      if (this.option[other] !== NONE && this.slotOf(this.option[other]!) >= slot && !found.includes(other))
        found.push(other);
    for (const other of this.later[wish]!)
      if (this.option[other] !== NONE && this.slotOf(this.option[other]!) <= slot && !found.includes(other))
        found.push(other);
  }

  /** Makes room at a table by the least valuable meeting; false when all of them are locked. */
  private addFull(found: number[], option: number): boolean {
    const held = this.held[option]!;
    let room = this.tables[option]! - held.length;
    if (room > 0) return true;
    for (const other of found) if (this.option[other] === option) room++;
    return room > 0 || this.addLeast(found, held);
  }

  private addTooMany(found: number[], person: number): boolean {
    if (this.count[person]! < this.most[person]!) return true;
    const own: number[] = [];
    for (let slot = 0; slot < this.slots; slot++)
      if (this.wishAt(person, slot) !== NONE) own.push(this.wishAt(person, slot));
    return own.some((wish) => found.includes(wish)) || this.addLeast(found, own);
  }

  private addLeast(found: number[], held: readonly number[]): boolean {
    let least = NONE;
    for (const other of held)
      if (!this.isLocked[other] && (least === NONE || this.value[other]! < this.value[least]!)) least = other;
    if (least !== NONE) found.push(least);
    return least !== NONE;
  }

  private optionsOf({ slots, people }: WishEvent, { participants, sessions, place }: Wish): Int32Array {
    const away = participants.map((id) => new Set(people[this.people.get(id)!]!.unavailable));
    const isPossible = (option: number): boolean => {
      const slot = this.slotOf(option);
      if (this.tables[option] === 0 || away.some((gone) => gone.has(slot + 1))) return false;
      if (place !== undefined && this.places[option % this.places.length] !== place) return false;
      return sessions === undefined || sessions.includes(slots[slot]!.session);
    };
    return Int32Array.from([...this.tables.keys()].filter(isPossible));
  }
}

function numberDays({ slots }: WishEvent): Int32Array {
  const days = [...new Set(slots.map(({ day }) => day))];
  return Int32Array.from(slots, ({ day }) => days.indexOf(day));
}

function countTables(event: WishEvent, places: readonly string[]): Int32Array {
  const perSlot = event.slots.map((_, i) => places.map((place) => openTables(event, i + 1, place).size));
  return Int32Array.from(perSlot.flat());
}

/** The option of a planned meeting; null when its table or slot is not of this event. */
export function optionOf(event: WishEvent, board: WishBoard, { slot, table }: PlannedMeeting): number | null {
  const place = event.tables.find(({ id }) => id === table)?.place;
  if (place === undefined || slot < 1 || slot > board.slots) return null;
  return (slot - 1) * board.places.length + board.places.indexOf(place);
}
