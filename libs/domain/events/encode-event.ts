import type { BrokerageEvent } from './event.js';
import type { Formula, Literal } from './formula.js';
import { possibleSlots } from './possible-slots.js';

/** The variables that a solution is read from. */
export interface EventVariables {
  /** Of each meeting by its id: slot → the literal that says it is held then. */
  readonly held: ReadonlyMap<string, ReadonlyMap<number, Literal>>;
  /** Of each person who can have breaks, the unary count of them: the k-th (from 0) says more than k. */
  readonly breaks: readonly (readonly Literal[])[];
}

interface PersonVariables {
  /** By slot (from 0, for slot 1): whether the person meets. */
  readonly busy: readonly Literal[];
  /** By slot: whether the person could. */
  readonly canMeet: readonly boolean[];
  readonly breaks: readonly Literal[];
}

/**
 * The rules of an event as a formula. Beside what defines a timetable it states what follows from it, where that saves
 * search: each person's count of meetings by slot (so the number of busy slots is exact), that people of one slot come
 * in pairs, and that without a break one meeting follows the other (implied constraints as in Bofill et al., The
 * Business-to-Business Meeting Scheduling Problem, JAIR 74, 2022; the encoding is our own).
 */
export function encodeEvent(event: BrokerageEvent, formula: Formula): EventVariables {
  const held = encodeMeetings(event, formula);
  const persons = event.participants.map(({ id }) => encodePerson(event, id, held, formula));
  limitTables(event, persons, formula);
  keepFair(event, persons, formula);
  return { held, breaks: persons.map(({ breaks }) => breaks).filter(({ length }) => length > 0) };
}

function encodeMeetings(event: BrokerageEvent, formula: Formula): Map<string, Map<number, Literal>> {
  const held = new Map<string, Map<number, Literal>>();
  const heldBy = new Map<string, Literal[]>();
  for (const [id, slots] of possibleSlots(event)) {
    const literals = new Map(slots.map((slot) => [slot, formula.newVariable()]));
    held.set(id, literals);
    heldBy.set(id, encodeOneSlot(literals, event.slots, formula));
  }
  for (const { id, after } of event.meetings)
    for (const earlier of after ?? [])
      for (const [slot, literal] of held.get(id) ?? [])
        formula.implies(literal, ...(heldBy.get(earlier)?.slice(slot - 2, slot - 1) ?? []));
  return held;
}

/** Exactly one slot, by an order encoding; gives for each slot the literal "then or earlier". */
function encodeOneSlot(literals: ReadonlyMap<number, Literal>, slots: number, formula: Formula): Literal[] {
  const until = formula.newVariables(slots);
  formula.require(until.at(-1)!);
  for (let slot = 1; slot <= slots; slot++) {
    const now = literals.get(slot);
    const [before, then] = [until.slice(slot - 2, slot - 1), until[slot - 1]!];
    formula.implies(then, ...before, ...(now === undefined ? [] : [now]));
    for (const earlier of before) formula.implies(earlier, then);
    if (now === undefined) continue;
    formula.implies(now, then);
    for (const earlier of before) formula.implies(now, -earlier);
  }
  return until;
}

function encodePerson(
  event: BrokerageEvent,
  id: string,
  held: ReadonlyMap<string, ReadonlyMap<number, Literal>>,
  formula: Formula,
): PersonVariables {
  const own = event.meetings.filter(({ participants }) => participants.includes(id));
  const choices = Array.from({ length: event.slots }, (_, i) =>
    own.flatMap((meeting) => held.get(meeting.id)?.get(i + 1) ?? []),
  );
  for (const choice of choices) formula.atMostOne(choice);
  const busy = choices.map((choice) => formula.or(choice));
  const done = countBySlot(busy, own.length, formula);
  const breaks = own.length < 2 ? [] : formula.count(findBreaks(busy, done, formula), own.length - 1);
  const [none] = breaks;
  if (none !== undefined) chainMeetings(done, none, formula);
  return { busy, canMeet: choices.map(({ length }) => length > 0), breaks };
}

/** done[t][k]: by the end of slot t (0: before the first) more than k meetings are over; all of them at the end. */
function countBySlot(busy: readonly Literal[], meetings: number, formula: Formula): Literal[][] {
  const done = [formula.newVariables(meetings)];
  for (const literal of done[0]!) formula.require(-literal);
  busy.forEach((now, t) => {
    const before = done[t]!;
    const after = formula.newVariables(meetings);
    after.forEach((more, k) => {
      const oneLess = before.slice(k - 1, k);
      formula.implies(before[k]!, more);
      formula.require(more, -now, ...oneLess.map((literal) => -literal));
      formula.implies(more, before[k]!, now);
      for (const literal of oneLess) formula.implies(more, before[k]!, literal);
      for (const literal of after.slice(k - 1, k)) formula.implies(more, literal);
    });
    for (const all of before.slice(-1)) formula.implies(now, -all);
    done.push(after);
  });
  for (const all of done.at(-1)?.slice(-1) ?? []) formula.require(all);
  return done;
}

/** A break ends where somebody meets who did not in the slot before, but earlier. */
function findBreaks(busy: readonly Literal[], done: readonly (readonly Literal[])[], formula: Formula): Literal[] {
  return busy.slice(2).map((now, i) => formula.and(now, -busy[i + 1]!, done[i + 2]![0]!));
}

/** Without a break, the next meeting is over one slot later, until all are. */
function chainMeetings(done: readonly (readonly Literal[])[], hasBreak: Literal, formula: Formula): void {
  for (let t = 1; t + 1 < done.length; t++)
    done[t]!.slice(0, -1).forEach((some, k) => formula.require(hasBreak, -some, done[t + 1]![k + 1]!));
}

/** Two people need one table. */
function limitTables(event: BrokerageEvent, persons: readonly PersonVariables[], formula: Formula): void {
  const places = 2 * event.tables;
  for (let t = 0; t < event.slots; t++) {
    const present = persons.filter(({ canMeet }) => canMeet[t]).map(({ busy }) => busy[t]!);
    const counts = formula.count(present, places + 1);
    for (const tooMany of counts.slice(places)) formula.require(-tooMany);
    for (let k = 0; k < Math.min(counts.length, places); k += 2)
      formula.implies(counts[k]!, ...counts.slice(k + 1, k + 2));
  }
}

/** Whoever has `fairness` + k + 1 breaks or more makes everybody have k + 1 at least. */
function keepFair(event: BrokerageEvent, persons: readonly PersonVariables[], formula: Formula): void {
  const most = Math.max(0, ...persons.map(({ breaks }) => breaks.length));
  for (let k = 0; k + event.fairness < most; k++) {
    const demanded = formula.newVariable();
    for (const { breaks } of persons) {
      formula.implies(demanded, ...breaks.slice(k, k + 1));
      for (const literal of breaks.slice(k + event.fairness, k + event.fairness + 1))
        formula.implies(literal, demanded);
    }
  }
}
