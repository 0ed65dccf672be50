import {
  AllocationRoom,
  compareAllocations,
  reportAllocation,
  type Allocation,
  type AllocationCandidate,
  type AllocationProblem,
  type AllocationReport,
} from './allocation.js';
import { allocationProgram } from './allocation-program.js';
import { byValue, greedyAllocation } from './greedy-allocation.js';

/** Solves a linear program in CPLEX LP format; null when it found no optimum in its time. */
export type SolveLinear = (program: string) => Promise<LinearOptimum | null>;

export interface LinearOptimum {
  readonly objective: number;
  /** The value of a variable by its name. */
  readonly valueOf: (variable: string) => number;
}

export interface AllocationResult extends AllocationReport {
  readonly allocation: Allocation;
  /** Whether nothing better exists; the greedy choice is given where the solver found no optimum. */
  readonly proven: boolean;
  readonly greedy: AllocationReport & { readonly allocation: Allocation };
}

/**
 * The fairest week: first as many challenges as possible with at least one suggestion, then the highest total value,
 * within every person's capacity. Never worse than the greedy choice.
 *
 * @param solve called twice at most, one after the other
 */
export async function allocate(problem: AllocationProblem, solve: SolveLinear): Promise<AllocationResult> {
  const allocation = greedyAllocation(problem);
  const greedy = { ...reportAllocation(problem, allocation), allocation };
  if (isAsIfUnlimited(problem, greedy)) return { ...greedy, proven: true, greedy };
  const best = await solveExactly(problem, greedy, solve);
  const report = best && reportAllocation(problem, best);
  if (!best || !report || compareAllocations(report, greedy) < -1e-6) return { ...greedy, proven: false, greedy };
  return { ...report, allocation: best, proven: true, greedy };
}

/** Whether every challenge has what it would have if nobody's capacity were limited: nothing can be better. */
function isAsIfUnlimited(problem: AllocationProblem, greedy: AllocationReport): boolean {
  const persons = new Set(problem.candidates.map(({ personId }) => personId));
  const capacity = new Map([...persons].map((personId) => [personId, Infinity]));
  const unlimited = reportAllocation(problem, greedyAllocation({ ...problem, capacity }));
  return compareAllocations(greedy, unlimited) >= 0;
}

async function solveExactly(
  problem: AllocationProblem,
  greedy: AllocationReport,
  solve: SolveLinear,
): Promise<Allocation | null> {
  const coverage = greedy.leftWithout.length === 0 ? greedy.covered : await greatestCoverage(problem, solve);
  if (coverage === null) return null;
  const optimum = await solve(allocationProgram(problem, { valueWithCovered: coverage }));
  if (!optimum) return null;
  const chosen = problem.candidates.filter((_, i) => optimum.valueOf(`x${i}`) > 0.5).sort(byValue);
  return isAllowed(problem, chosen) ? chosen : null;
}

async function greatestCoverage(problem: AllocationProblem, solve: SolveLinear): Promise<number | null> {
  const optimum = await solve(allocationProgram(problem, 'coverage'));
  return optimum && Math.round(optimum.objective);
}

/** A solver computes in floating point: what it says is checked before anybody is promised anything. */
function isAllowed(problem: AllocationProblem, chosen: readonly AllocationCandidate[]): boolean {
  const room = new AllocationRoom(problem);
  return chosen.every((candidate) => {
    if (!room.fits(candidate)) return false;
    room.take(candidate);
    return true;
  });
}
