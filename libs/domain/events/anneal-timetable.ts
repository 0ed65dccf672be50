import { breaksOf, type BrokerageEvent, type Timetable } from './event.js';
import { possibleSlots } from './possible-slots.js';
import { Randomness } from './randomness.js';

const NONE = -1;
const HOT = 0.5;
const COLD = 0.1;
const STEPS_BETWEEN_CHECKS = 4_096;
/** What a table too many in a slot, or a break beyond the fairness allowed, counts beside a break. */
const PENALTY = 2;

export interface TimetableFound {
  readonly breaks: number;
  readonly timetable: Timetable;
}

/**
 * Simulated annealing of a timetable that keeps the rules. A step swaps two slots along a Kempe chain: one meeting goes
 * to the other slot, the meetings of its people there come back, and so on; so nobody ever meets twice at once, and
 * only the two people at the chain's ends see other slots. Sessions, availability and order hold all the time; too few
 * tables and unfairness are passed through, but never kept.
 */
export class TimetableAnnealer {
  best: TimetableFound;
  private readonly random = new Randomness(1);
  private readonly slots: number;
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  private readonly choices: readonly Int32Array[];
  private readonly movable: readonly number[];
  private readonly isPossible: Uint8Array;
  private readonly earlier: readonly (readonly number[])[];
  private readonly later: readonly (readonly number[])[];
  private readonly isOrdered: boolean;
  /** By person and slot: the meeting. */
  private readonly at: Int32Array;
  private readonly slot: Int32Array;
  private readonly load: Int32Array;
  private readonly breaks: Int32Array;
  private total: number;
  private excess = 0;
  private readonly inChain: Uint8Array;
  private chain: number[] = [];
  /** The people at the ends of the chain, and the slots in which they meet for it; none in a cycle. */
  private ends: { readonly person: number; readonly slot: number }[] = [];

  constructor(
    private readonly event: BrokerageEvent,
    timetable: Timetable,
  ) {
    const { participants, meetings, slots } = event;
    this.slots = slots;
    const person = new Map(participants.map(({ id }, i) => [id, i]));
    const byId = new Map(meetings.map(({ id }, i) => [id, i]));
    this.a = Int32Array.from(meetings, (meeting) => person.get(meeting.participants[0]!)!);
    this.b = Int32Array.from(meetings, (meeting) => person.get(meeting.participants[1]!)!);
    const possible = possibleSlots(event);
    this.choices = meetings.map(({ id }) => Int32Array.from(possible.get(id)!, (slot) => slot - 1));
    this.movable = [...this.choices.keys()].filter((meeting) => this.choices[meeting]!.length > 1);
    this.isPossible = new Uint8Array(meetings.length * slots);
    this.choices.forEach((list, meeting) => list.forEach((slot) => (this.isPossible[meeting * slots + slot] = 1)));
    this.earlier = meetings.map(({ after }) => (after ?? []).map((id) => byId.get(id)!));
    this.later = meetings.map((_, i) => [...byId.values()].filter((other) => this.earlier[other]!.includes(i)));
    this.isOrdered = this.earlier.some(({ length }) => length > 0);
    this.slot = Int32Array.from(meetings, ({ id }) => timetable.get(id)! - 1);
    this.at = new Int32Array(participants.length * slots).fill(NONE);
    this.load = new Int32Array(slots);
    this.slot.forEach((slot, meeting) => this.put(meeting, slot));
    const breaks = breaksOf(event, timetable);
    this.breaks = Int32Array.from(participants, ({ id }) => breaks.get(id)!);
    this.total = this.breaks.reduce((sum, count) => sum + count, 0);
    this.inChain = new Uint8Array(meetings.length);
    this.best = { breaks: this.total, timetable };
  }

  /** Cools down once, and ends early when there are no more than `enough` breaks. */
  round(steps: number, enough: number, isOver: () => boolean): void {
    if (this.movable.length === 0) return;
    for (let step = 0; step < steps; step++) {
      if (step % STEPS_BETWEEN_CHECKS === 0 && isOver()) return;
      this.step(HOT * (COLD / HOT) ** (step / steps));
      if (this.best.breaks <= enough) return;
    }
  }

  private step(temperature: number): void {
    const meeting = this.movable[this.random.below(this.movable.length)]!;
    const choices = this.choices[meeting]!;
    const from = this.slot[meeting]!;
    const to = choices[this.random.below(choices.length)]!;
    if (from === to || !this.trace(meeting, from, to)) return;
    const moved = this.movedFrom(from);
    const change = this.tableChange(from, to, moved);
    const cost = this.breakCost(from, to) + PENALTY * change;
    if (cost > 0 && this.random.next() >= Math.exp(-cost / temperature)) return;
    if (this.isOrdered && !this.keepsOrder(from, to)) return;
    this.apply(from, to);
    this.excess += change;
    if (this.excess === 0 && this.total < this.best.breaks) this.note();
  }

  /** Finds the chain; false when one of its meetings cannot be in the other slot. */
  private trace(meeting: number, from: number, to: number): boolean {
    this.chain = [meeting];
    this.ends = [];
    this.inChain[meeting] = 1;
    const isWhole =
      this.follow(this.a[meeting]!, from, to) && (this.ends.length === 0 || this.follow(this.b[meeting]!, from, to));
    for (const one of this.chain) this.inChain[one] = 0;
    return isWhole;
  }

  private follow(start: number, from: number, to: number): boolean {
    let [person, here, there] = [start, from, to];
    for (;;) {
      const next = this.at[person * this.slots + there]!;
      if (next === NONE) {
        this.ends.push({ person, slot: here });
        return true;
      }
      if (this.inChain[next] === 1) return true;
      if (this.isPossible[next * this.slots + here] === 0) return false;
      this.chain.push(next);
      this.inChain[next] = 1;
      person = this.a[next] === person ? this.b[next]! : this.a[next]!;
      [here, there] = [there, here];
    }
  }

  /** How many more meetings leave the slot than come to it. */
  private movedFrom(from: number): number {
    let moved = 0;
    for (const meeting of this.chain) moved += this.slot[meeting] === from ? 1 : -1;
    return moved;
  }

  private tableChange(from: number, to: number, moved: number): number {
    const { tables } = this.event;
    const [left, right] = [this.load[from]!, this.load[to]!];
    const after = Math.max(0, left - moved - tables) + Math.max(0, right + moved - tables);
    return after - Math.max(0, left - tables) - Math.max(0, right - tables);
  }

  private breakCost(from: number, to: number): number {
    let cost = 0;
    for (const { person, slot } of this.ends) {
      const before = this.breaks[person]!;
      const after = before + this.breakChange(person, slot, slot === from ? to : from);
      const { fairness } = this.event;
      cost += after - before + PENALTY * (Math.max(0, after - fairness) - Math.max(0, before - fairness));
    }
    return cost;
  }

  /** How many more breaks a person has who meets in another slot instead: runs of meetings that are joined or split. */
  private breakChange(person: number, slot: number, instead: number): number {
    const start = person * this.slots;
    const isBusy = (t: number): number => (t >= 0 && t < this.slots && this.at[start + t] !== NONE ? 1 : 0);
    const without = isBusy(slot - 1) + isBusy(slot + 1) - 1;
    const left = instead - 1 === slot ? 0 : isBusy(instead - 1);
    const right = instead + 1 === slot ? 0 : isBusy(instead + 1);
    return without + 1 - left - right;
  }

  private keepsOrder(from: number, to: number): boolean {
    for (const meeting of this.chain) this.slot[meeting] = this.slot[meeting] === from ? to : from;
    const isKept = this.chain.every(
      (meeting) =>
        this.earlier[meeting]!.every((other) => this.slot[other]! < this.slot[meeting]!) &&
        this.later[meeting]!.every((other) => this.slot[other]! > this.slot[meeting]!),
    );
    for (const meeting of this.chain) this.slot[meeting] = this.slot[meeting] === from ? to : from;
    return isKept;
  }

  private apply(from: number, to: number): void {
    for (const { person, slot } of this.ends) {
      const change = this.breakChange(person, slot, slot === from ? to : from);
      this.breaks[person]! += change;
      this.total += change;
    }
    for (const meeting of this.chain) {
      const slot = this.slot[meeting]!;
      this.at[this.a[meeting]! * this.slots + slot] = NONE;
      this.at[this.b[meeting]! * this.slots + slot] = NONE;
      this.load[slot]!--;
    }
    for (const meeting of this.chain) this.put(meeting, this.slot[meeting] === from ? to : from);
  }

  private put(meeting: number, slot: number): void {
    this.slot[meeting] = slot;
    this.at[this.a[meeting]! * this.slots + slot] = meeting;
    this.at[this.b[meeting]! * this.slots + slot] = meeting;
    this.load[slot]!++;
  }

  private note(): void {
    if (Math.max(...this.breaks) - Math.min(...this.breaks) > this.event.fairness) return;
    const timetable = new Map(this.event.meetings.map(({ id }, i) => [id, this.slot[i]! + 1]));
    this.best = { breaks: this.total, timetable };
  }
}
