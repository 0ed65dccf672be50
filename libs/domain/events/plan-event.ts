import { encodeEvent, type EventVariables } from './encode-event.js';
import { totalBreaks, type BrokerageEvent, type Timetable } from './event.js';
import { Formula, type Literal, type SatSolver } from './formula.js';

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

/** Conflicts after which a question is put off: first for a better timetable, then for good. */
const PATIENCE = [
  { proof: 8_000, wish: 1_000 },
  { proof: 20_000, wish: 4_000 },
];
const CORE_CONFLICTS = 300;
const CORE_LIMIT = 60;

/**
 * The timetable with the fewest breaks in all. From below, it proves one break after another unavoidable (core-guided
 * search: Andres et al., Unsatisfiability-based optimization in clasp, ICLP 2012; each person's breaks are one count);
 * where a proof is long, it first keeps as many people as possible without a break, one after another.
 *
 * @param solver empty; says 'unknown' once its time is over
 */
export function planEvent(
  event: BrokerageEvent,
  solver: SatSolver,
  onProgress: (progress: PlanProgress) => void = () => {},
): EventPlan {
  const search = new PlanSearch(event, solver, onProgress);
  return search.run();
}

class PlanSearch {
  private readonly formula: Formula;
  private readonly variables: EventVariables;
  /** What must be assumed for no break beyond those proven, and what to assume instead once that is refuted. */
  private readonly wishes = new Map<Literal, () => void>();
  private best: { readonly breaks: number; readonly timetable: Timetable } | null = null;
  private atLeast = 0;

  constructor(
    private readonly event: BrokerageEvent,
    private readonly solver: SatSolver,
    private readonly onProgress: (progress: PlanProgress) => void,
  ) {
    this.formula = new Formula(solver);
    this.variables = encodeEvent(event, this.formula);
  }

  run(): EventPlan {
    const first = this.ask([]);
    if (first === 'unsatisfiable') return { status: 'infeasible' };
    if (!this.best) return { status: 'unknown' };
    for (const breaks of this.variables.breaks) this.wishNoMore(breaks, 0);
    const isOptimal = this.raiseBound();
    return { status: isOptimal ? 'optimal' : 'feasible', ...this.best };
  }

  /** Until the bound from below meets the best timetable; false when time is over before. */
  private raiseBound(): boolean {
    let putOff = 0;
    while (!this.isProven() && !this.solver.isOver()) {
      const patience = PATIENCE[putOff];
      const answer = this.ask([...this.wishes.keys()], patience?.proof);
      if (answer === 'unsatisfiable') this.relax(this.shrink(this.solver.conflictingAssumptions()));
      if (answer !== 'unknown') continue;
      if (!patience) return false;
      putOff++;
      this.keepWithoutBreaks(patience.wish);
    }
    return this.isProven();
  }

  private isProven(): boolean {
    return this.best?.breaks === this.atLeast;
  }

  private ask(assumptions: readonly Literal[], conflicts?: number): ReturnType<SatSolver['solve']> {
    const answer = this.solver.solve({ assumptions, ...(conflicts === undefined ? {} : { conflicts }) });
    if (answer === 'satisfiable') this.note();
    return answer;
  }

  private note(): void {
    const timetable = new Map<string, number>();
    for (const [id, slots] of this.variables.held)
      for (const [slot, literal] of slots) if (this.solver.isTrue(literal)) timetable.set(id, slot);
    const breaks = totalBreaks(this.event, timetable);
    if (this.best && this.best.breaks <= breaks) return;
    this.best = { breaks, timetable };
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

  /** Keeps the wishes of one person after the other, as far as they are soon seen to go together. */
  private keepWithoutBreaks(conflicts: number): void {
    let open = this.variables.breaks.flatMap((counts) => counts.map((more) => -more));
    let kept: Literal[] = [];
    for (let wish = open[0]; wish !== undefined && !this.isProven() && !this.solver.isOver(); wish = open[0]) {
      const isKept = this.ask([...kept, wish], conflicts) === 'satisfiable';
      const met = isKept ? open.filter((literal) => this.solver.isTrue(literal)) : [];
      kept = [...kept, ...met];
      open = isKept ? open.filter((literal) => !met.includes(literal)) : open.slice(1);
    }
  }
}
