import { AllocationRoom, type Allocation, type AllocationCandidate, type AllocationProblem } from './allocation.js';

/** The best candidates first: once for challenges that have no suggestion yet, then until nothing fits. */
export function greedyAllocation(problem: AllocationProblem): Allocation {
  const ranked = [...problem.candidates].sort(byValue);
  const room = new AllocationRoom(problem);
  const chosen: AllocationCandidate[] = [];
  const takeWhere = (wanted: (candidate: AllocationCandidate) => boolean): void => {
    for (const candidate of ranked) {
      if (!wanted(candidate) || !room.fits(candidate)) continue;
      room.take(candidate);
      chosen.push(candidate);
    }
  };
  takeWhere(({ challengeId }) => !room.isCovered(challengeId));
  takeWhere(() => true);
  return chosen;
}

/** Ties go by the ids, so that the same candidates in any order give the same choice. */
export function byValue(a: AllocationCandidate, b: AllocationCandidate): number {
  if (a.value !== b.value) return b.value - a.value;
  const keys = [a, b].map(({ challengeId, capabilityId, personId }) => `${challengeId} ${capabilityId} ${personId}`);
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
