/** One person who could answer one suggested match. A capability with two contact persons makes two candidates. */
export interface AllocationCandidate {
  readonly challengeId: string;
  readonly capabilityId: string;
  readonly personId: string;
  /** Expected value of suggesting it, ≥ 0: the probability of an introduction, say. */
  readonly value: number;
}

/** What may be suggested in one week. */
export interface AllocationProblem {
  readonly candidates: readonly AllocationCandidate[];
  /** Suggestions that one challenge gets at most. */
  readonly perChallenge: number;
  /** Suggestions that a person can still answer this week; who is not named here can answer none. */
  readonly capacity: ReadonlyMap<string, number>;
}

/** The suggestions of one week. */
export type Allocation = readonly AllocationCandidate[];

export interface AllocationReport {
  readonly suggestions: number;
  /** Sum of the expected values. */
  readonly value: number;
  /** Challenges that have candidates, and got at least one suggestion. */
  readonly covered: number;
  /** Challenges that have candidates and got none, in the order of their candidates. */
  readonly leftWithout: readonly string[];
  /** Of the suggestions over the capabilities that could have had one: 0 is even, 1 is all to one. */
  readonly giniOfExposure: number;
}

/** Counts what a choice of candidates uses up, and says whether one more fits. */
export class AllocationRoom {
  private readonly taken = new Map<string, Set<string>>();
  private readonly used = new Map<string, number>();

  constructor(private readonly problem: AllocationProblem) {}

  fits({ challengeId, capabilityId, personId }: AllocationCandidate): boolean {
    const taken = this.taken.get(challengeId);
    if (taken?.has(capabilityId) || (taken?.size ?? 0) >= this.problem.perChallenge) return false;
    return (this.used.get(personId) ?? 0) < (this.problem.capacity.get(personId) ?? 0);
  }

  take({ challengeId, capabilityId, personId }: AllocationCandidate): void {
    this.taken.set(challengeId, (this.taken.get(challengeId) ?? new Set()).add(capabilityId));
    this.used.set(personId, (this.used.get(personId) ?? 0) + 1);
  }

  isCovered(challengeId: string): boolean {
    return this.taken.has(challengeId);
  }
}

/** What an allocation is worth. The Gini coefficient is the mean absolute difference over twice the mean. */
export function reportAllocation(problem: AllocationProblem, allocation: Allocation): AllocationReport {
  const covered = new Set(allocation.map(({ challengeId }) => challengeId));
  const open = new Set(problem.candidates.map(({ challengeId }) => challengeId));
  const exposure = new Map(problem.candidates.map(({ capabilityId }) => [capabilityId, 0]));
  for (const { capabilityId } of allocation) exposure.set(capabilityId, (exposure.get(capabilityId) ?? 0) + 1);
  return {
    suggestions: allocation.length,
    value: allocation.reduce((sum, { value }) => sum + value, 0),
    covered: covered.size,
    leftWithout: [...open].filter((challengeId) => !covered.has(challengeId)),
    giniOfExposure: gini([...exposure.values()]),
  };
}

/** G = Σᵢ (2i − n − 1)·xᵢ / (n·Σx), x ascending, i from 1; 0 for nothing. C. Gini, Variabilità e mutabilità, 1912. */
export function gini(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, amount, i) => sum + (2 * (i + 1) - sorted.length - 1) * amount, 0);
  return weighted / (sorted.length * total);
}

/** Positive when `a` is better: more challenges covered; with equally many, more value. */
export function compareAllocations(a: AllocationReport, b: AllocationReport): number {
  return a.covered === b.covered ? a.value - b.value : a.covered - b.covered;
}
