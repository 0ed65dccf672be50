import type { Allocation, AllocationCandidate, AllocationProblem } from './allocation.js';
import { groupBy } from './group-by.js';

/**
 * Why a challenge is left without a suggestion. no-match: it has none good enough · told-before: all of its matches were
 * suggested in earlier weeks · nobody-free: everybody who could answer is away or has enough · others-first: those who
 * are free were given to other challenges, so that more of them have one.
 */
export const OBSTACLES = ['no-match', 'told-before', 'nobody-free', 'others-first'] as const;
export type AllocationObstacle = (typeof OBSTACLES)[number];

export interface OpenChallenge {
  readonly id: string;
  /** Whether it has matches that were suggested in an earlier week. */
  readonly wasServed: boolean;
}

/** What one challenge got, and what the greedy choice would have given it. */
export interface ChallengeShare {
  readonly challengeId: string;
  /** Capabilities that could have been suggested. */
  readonly candidates: number;
  readonly suggestions: number;
  readonly value: number;
  readonly greedySuggestions: number;
  readonly greedyValue: number;
  readonly obstacle: AllocationObstacle | null;
}

export interface CapabilityShare {
  readonly capabilityId: string;
  readonly suggestions: number;
  readonly greedySuggestions: number;
}

export interface BothChoices {
  readonly chosen: Allocation;
  readonly greedy: Allocation;
}

/** The share of every open challenge, also of those without candidates, in their order. */
export function challengeShares(
  open: readonly OpenChallenge[],
  problem: AllocationProblem,
  { chosen, greedy }: BothChoices,
): ChallengeShare[] {
  const byChallenge = ({ challengeId }: AllocationCandidate): string => challengeId;
  const [candidates, got, greedyGot] = [problem.candidates, chosen, greedy].map((some) => groupBy(some, byChallenge));
  return open.map(({ id, wasServed }) => {
    const own = candidates?.get(id) ?? [];
    const [mine, greedily] = [got?.get(id) ?? [], greedyGot?.get(id) ?? []];
    const isSomebodyFree = own.some(({ personId }) => (problem.capacity.get(personId) ?? 0) > 0);
    return {
      challengeId: id,
      candidates: new Set(own.map(({ capabilityId }) => capabilityId)).size,
      suggestions: mine.length,
      value: valueOf(mine),
      greedySuggestions: greedily.length,
      greedyValue: valueOf(greedily),
      obstacle: mine.length > 0 ? null : obstacleOf({ hasCandidates: own.length > 0, wasServed, isSomebodyFree }),
    };
  });
}

/** The exposure of every capability that could have been suggested. */
export function capabilityShares(problem: AllocationProblem, { chosen, greedy }: BothChoices): CapabilityShare[] {
  const byCapability = ({ capabilityId }: AllocationCandidate): string => capabilityId;
  const [got, greedyGot] = [groupBy(chosen, byCapability), groupBy(greedy, byCapability)];
  return [...groupBy(problem.candidates, byCapability).keys()].map((capabilityId) => ({
    capabilityId,
    suggestions: got.get(capabilityId)?.length ?? 0,
    greedySuggestions: greedyGot.get(capabilityId)?.length ?? 0,
  }));
}

function obstacleOf(found: {
  readonly hasCandidates: boolean;
  readonly wasServed: boolean;
  readonly isSomebodyFree: boolean;
}): AllocationObstacle {
  if (!found.hasCandidates) return found.wasServed ? 'told-before' : 'no-match';
  return found.isSomebodyFree ? 'others-first' : 'nobody-free';
}

function valueOf(allocation: Allocation): number {
  return allocation.reduce((sum, { value }) => sum + value, 0);
}
