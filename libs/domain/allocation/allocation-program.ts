import type { AllocationCandidate, AllocationProblem } from './allocation.js';
import { groupBy } from './group-by.js';

/** What to make as large as possible: challenges with a suggestion, or value once that many are covered. */
export type AllocationGoal = 'coverage' | { readonly valueWithCovered: number };

/**
 * The problem as a linear program in CPLEX LP format. Variables, all between 0 and 1 or as bounded: `x<i>` for the
 * i-th candidate, `y<c>` whether the c-th challenge has a suggestion.
 *
 * It is a flow from challenges over their candidates to persons, so its matrix is totally unimodular: every vertex is
 * whole-numbered. Demanding the greatest coverage picks a face of that polytope, whose vertices are whole-numbered too;
 * so both programs are solved exactly without branching (Ahuja, Magnanti, Orlin, Network Flows, 1993, chapter 11).
 */
export function allocationProgram(problem: AllocationProblem, goal: AllocationGoal): string {
  const { candidates, perChallenge, capacity } = problem;
  const byChallenge = groupIndexes(candidates, ({ challengeId }) => challengeId);
  const byPair = groupIndexes(candidates, ({ challengeId, capabilityId }) => `${challengeId} ${capabilityId}`);
  const byPerson = groupIndexes(candidates, ({ personId }) => personId);
  const challenges = [...byChallenge.values()].map((indexes, c) => ({ indexes, flag: `y${c}` }));
  const flags = challenges.map(({ flag }) => flag);
  const valued = candidates.map(({ value }, i) => `${value.toFixed(9)} x${i}`);
  const rows = [
    ...challenges.map(({ indexes, flag }) => `${sum(indexes)} - ${flag} >= 0`),
    ...challenges.map(({ indexes }) => `${sum(indexes)} <= ${perChallenge}`),
    ...[...byPair.values()].filter(({ length }) => length > 1).map((indexes) => `${sum(indexes)} <= 1`),
    ...[...byPerson].map(([personId, indexes]) => `${sum(indexes)} <= ${capacity.get(personId) ?? 0}`),
    ...(goal === 'coverage' ? [] : [`${flags.join(' + ')} >= ${goal.valueWithCovered}`]),
  ];
  return [
    'Maximize',
    ` obj: ${(goal === 'coverage' ? flags : valued).join('\n + ')}`,
    'Subject To',
    ...rows.map((row, i) => ` r${i}: ${row}`),
    'Bounds',
    ...[...candidates.map((_, i) => `x${i}`), ...flags].map((variable) => ` 0 <= ${variable} <= 1`),
    'End',
  ].join('\n');
}

/** Lines stay short: some readers of the format limit them. */
function sum(indexes: readonly number[]): string {
  return indexes.map((i) => `x${i}`).join('\n + ');
}

function groupIndexes(
  candidates: readonly AllocationCandidate[],
  keyOf: (candidate: AllocationCandidate) => string,
): Map<string, number[]> {
  return groupBy([...candidates.keys()], (i) => keyOf(candidates[i]!));
}
