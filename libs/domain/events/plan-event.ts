import { TimetableAnnealer, type TimetableFound } from './anneal-timetable.js';
import { encodeEvent, type EventVariables } from './encode-event.js';
import { totalBreaks, type BrokerageEvent, type Timetable } from './event.js';
import { Formula, type Literal, type SatSolver } from './formula.js';
import { NearSearch, readTimetable } from './search-near.js';

export type EventPlan =
  | { readonly status: 'optimal' | 'feasible'; readonly breaks: number; readonly timetable: Timetable }
  /** Infeasible: proven that no timetable keeps every rule. Unknown: neither found nor excluded in the time given. */
  | { readonly status: 'infeasible' | 'unknown' };

export interface PlanProgress {
  /** Breaks of the best timetable so far; null before the first. */
  readonly breaks: number | null;
  /** Fewer breaks than this are proven impossible. */
  readonly atLeast: number;
  readonly timetable: Timetable | null;
}

export interface EventSolvers {
  /** For proofs. Both are empty, and answer 'unknown' once their time is over. */
  readonly proof: SatSolver;
  /** For timetables. */
  readonly search: SatSolver;
}

/** Conflicts after which the proof of one more break is put off, in favour of a better timetable. */
const FIRST_PATIENCE = 2_000;
const PATIENCE = 5_000;
const ANNEALING = { rounds: 3, steps: 8_000_000 };
const QUESTIONS_IN_TURN = 40;
const CORE_CONFLICTS = 300;
const CORE_LIMIT = 60;

/**
 * The timetable with the fewest breaks in all. From below, it proves one break after another unavoidable (core-guided
 * search: Andres et al., Unsatisfiability-based optimization in clasp, ICLP 2012; each person's breaks are one count).
 * From above, it anneals a timetable, then asks for better ones near the best. Both take turns until they meet.
 */
export function planEvent(
  event: BrokerageEvent,
  solvers: EventSolvers,
  onProgress: (progress: PlanProgress) => void = () => {},
): EventPlan {
  const search = new PlanSearch(event, solvers, onProgress);
  return search.run();
}

class PlanSearch {
  private readonly formula: Formula;
  private readonly variables: EventVariables;
  private readonly solver: SatSolver;
  /** What must be assumed for no break beyond those proven, and what to assume instead once that is refuted. */
  private readonly wishes = new Map<Literal, () => void>();
  private best: TimetableFound | null = null;
  private atLeast = 0;

  constructor(
    private readonly event: BrokerageEvent,
    private readonly solvers: EventSolvers,
    private readonly onProgress: (progress: PlanProgress) => void,
  ) {
    this.solver = solvers.proof;
    this.formula = new Formula(this.solver);
    this.variables = encodeEvent(event, this.formula);
  }

  run(): EventPlan {
    const first = this.ask([]);
    if (first === 'unsatisfiable') return { status: 'infeasible' };
    if (!this.best) return { status: 'unknown' };
    for (const breaks of this.variables.breaks) this.wishNoMore(breaks, 0);
    const best = this.improve(this.best);
    return { status: this.isProven() ? 'optimal' : 'feasible', ...best };
  }

  private improve(first: TimetableFound): TimetableFound {
    this.raiseBound(FIRST_PATIENCE);
    if (!this.isOver()) this.anneal(this.best ?? first);
    if (!this.isOver()) this.takeTurns(new NearSearch(this.event, this.solvers.search, this.best ?? first));
    return this.best ?? first;
  }

  private takeTurns(near: NearSearch): void {
    while (!this.isOver()) {
      for (let i = 0; i < QUESTIONS_IN_TURN && !this.isOver(); i++) this.note(near.ask(this.best));
      this.raiseBound(PATIENCE);
    }
  }

  private isOver(): boolean {
    return this.isProven() || this.solver.isOver();
  }

  /** Until the bound from below meets the best timetable, or what is asked is not decided soon. */
  private raiseBound(patience: number): void {
    while (!this.isOver()) {
      const answer = this.ask([...this.wishes.keys()], patience);
      if (answer === 'unknown') return;
      if (answer === 'unsatisfiable') this.relax(this.shrink(this.solver.conflictingAssumptions()));
    }
  }

  private anneal(first: TimetableFound): void {
    const annealer = new TimetableAnnealer(this.event, first.timetable);
    for (let round = 0; round < ANNEALING.rounds && !this.isOver(); round++) {
      annealer.round(ANNEALING.steps, this.atLeast, () => this.solver.isOver());
      this.note(annealer.best);
    }
  }

  private isProven(): boolean {
    return this.best?.breaks === this.atLeast;
  }

  private ask(assumptions: readonly Literal[], conflicts?: number): ReturnType<SatSolver['solve']> {
    const answer = this.solver.solve({ assumptions, ...(conflicts === undefined ? {} : { conflicts }) });
    if (answer === 'satisfiable') {
      const timetable = readTimetable(this.variables, this.solver);
      this.note({ breaks: totalBreaks(this.event, timetable), timetable });
    }
    return answer;
  }

  private note(found: TimetableFound | null): void {
    if (!found || (this.best && this.best.breaks <= found.breaks)) return;
    this.best = found;
    this.tell();
  }

  private tell(): void {
    this.onProgress({
      breaks: this.best?.breaks ?? null,
      atLeast: this.atLeast,
      timetable: this.best?.timetable ?? null,
    });
  }

  /** Wishes that a count stays at `allowed`; where that is refuted, at one more. */
  private wishNoMore(counts: readonly Literal[], allowed: number): void {
    const more = counts[allowed];
    if (more !== undefined) this.wishes.set(-more, () => this.wishNoMore(counts, allowed + 1));
  }

  /** These wishes cannot hold together: one more break is unavoidable, and only one is given up. */
  private relax(core: readonly Literal[]): void {
    this.atLeast++;
    this.tell();
    for (const wish of core) {
      const next = this.wishes.get(wish);
      this.wishes.delete(wish);
      next?.();
    }
    this.formula.require(...core.map((wish) => -wish));
    if (core.length < 2) return;
    const refused = core.map((wish) => -wish);
    this.wishNoMore(this.formula.count(refused, refused.length, 'up'), 1);
  }

  /** Leaves out of a core what is easily seen not to be needed. */
  private shrink(core: readonly Literal[]): readonly Literal[] {
    let smallest = core;
    if (core.length > CORE_LIMIT) return core;
    for (const wish of core) {
      if (this.solver.isOver() || smallest.length === 1) break;
      if (!smallest.includes(wish)) continue;
      const without = smallest.filter((other) => other !== wish);
      if (this.ask(without, CORE_CONFLICTS) === 'unsatisfiable') smallest = this.solver.conflictingAssumptions();
    }
    return smallest;
  }
}
