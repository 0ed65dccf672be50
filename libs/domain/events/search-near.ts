import type { TimetableFound } from './anneal-timetable.js';
import { encodeEvent, type EventVariables } from './encode-event.js';
import { breaksOf, totalBreaks, type BrokerageEvent, type Timetable } from './event.js';
import { Formula, type Literal, type SatSolver } from './formula.js';
import { Randomness } from './randomness.js';

const CONFLICTS = 2_500;
/** Of the slots, the share whose meetings are free at first; more when that is soon refuted, fewer when not decided. */
const FREE = 0.8;

/**
 * Large neighbourhood search: is there a timetable with fewer breaks in which only the meetings of some slots change?
 * The slots are around somebody with a break, and others by chance.
 */
export class NearSearch {
  private readonly random = new Randomness(2);
  private readonly variables: EventVariables;
  private readonly counts: readonly Literal[];
  private free: number;

  constructor(
    private readonly event: BrokerageEvent,
    private readonly solver: SatSolver,
    private best: TimetableFound,
  ) {
    const formula = new Formula(solver);
    this.variables = encodeEvent(event, formula);
    this.counts = formula.count(this.variables.breaks.flat(), best.breaks, 'up');
    this.free = FREE * event.slots;
  }

  /** Asks once; gives the best timetable so far. */
  ask(known: TimetableFound | null): TimetableFound {
    if (known && known.breaks < this.best.breaks) this.best = known;
    const fewer = this.counts[this.best.breaks - 1];
    if (fewer === undefined) return this.best;
    const answer = this.solver.solve({
      assumptions: [-fewer, ...this.fixAllBut(this.pickSlots())],
      conflicts: CONFLICTS,
    });
    if (answer === 'satisfiable') {
      const timetable = readTimetable(this.variables, this.solver);
      this.best = { breaks: totalBreaks(this.event, timetable), timetable };
    }
    if (answer === 'unsatisfiable') this.free = Math.min(this.event.slots, this.free * 1.03);
    if (answer === 'unknown') this.free = Math.max(2, this.free * 0.95);
    return this.best;
  }

  private pickSlots(): Set<number> {
    const { timetable } = this.best;
    const waiting = [...breaksOf(this.event, timetable)].filter(([, breaks]) => breaks > 0).map(([id]) => id);
    const person = waiting[this.random.below(waiting.length)]!;
    const own = this.event.meetings.filter(({ participants }) => participants.includes(person));
    const around = timetable.get(own[this.random.below(own.length)]!.id)!;
    const near = [around - 2, around - 1, around + 1, around + 2].filter(() => this.random.next() < 0.6);
    const picked = new Set([around, ...near.filter((slot) => slot >= 1 && slot <= this.event.slots)]);
    while (picked.size < Math.floor(this.free)) picked.add(1 + this.random.below(this.event.slots));
    return picked;
  }

  private fixAllBut(free: ReadonlySet<number>): Literal[] {
    return [...this.best.timetable]
      .filter(([, slot]) => !free.has(slot))
      .map(([id, slot]) => this.variables.held.get(id)!.get(slot)!);
  }
}

/** The timetable that a solver found. */
export function readTimetable({ held }: EventVariables, solver: Pick<SatSolver, 'isTrue'>): Timetable {
  const timetable = new Map<string, number>();
  for (const [id, slots] of held)
    for (const [slot, literal] of slots) if (solver.isTrue(literal)) timetable.set(id, slot);
  return timetable;
}
