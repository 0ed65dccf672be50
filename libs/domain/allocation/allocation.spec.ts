import fc from 'fast-check';
import { solveLinear } from '#platform/optimiser';
import { AllocationRoom } from './allocation.js';
import {
  allocate,
  capabilityShares,
  challengeShares,
  compareAllocations,
  gini,
  greedyAllocation,
  reportAllocation,
  type Allocation,
  type AllocationCandidate,
  type AllocationProblem,
} from './index.js';

const candidates = fc.uniqueArray(
  fc.record({
    challengeId: fc.constantFrom('c1', 'c2', 'c3'),
    capabilityId: fc.constantFrom('k1', 'k2', 'k3'),
    personId: fc.constantFrom('p1', 'p2', 'p3'),
    value: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  }),
  { maxLength: 10, selector: ({ challengeId, capabilityId, personId }) => challengeId + capabilityId + personId },
);
const problems: fc.Arbitrary<AllocationProblem> = fc
  .record({
    candidates,
    perChallenge: fc.integer({ min: 1, max: 3 }),
    capacities: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
  })
  .map(({ capacities, ...problem }) => ({
    ...problem,
    capacity: new Map(capacities.map((capacity, i) => [`p${i + 1}`, capacity])),
  }));

/** Tries every choice. */
function bestOf(problem: AllocationProblem): Allocation {
  let best: Allocation = [];
  const tryFrom = (i: number, chosen: AllocationCandidate[]): void => {
    if (compareAllocations(reportAllocation(problem, chosen), reportAllocation(problem, best)) > 0) best = [...chosen];
    for (let next = i; next < problem.candidates.length; next++) {
      const candidate = problem.candidates[next]!;
      if (isAllowed(problem, [...chosen, candidate])) tryFrom(next + 1, [...chosen, candidate]);
    }
  };
  tryFrom(0, []);
  return best;
}

function isAllowed(problem: AllocationProblem, chosen: Allocation): boolean {
  const room = new AllocationRoom(problem);
  return chosen.every((candidate) => room.fits(candidate) && (room.take(candidate), true));
}

describe('the weekly allocation', () => {
  it('is as good as the best of all choices, and allowed', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const result = await allocate(problem, solveLinear);
        const best = reportAllocation(problem, bestOf(problem));
        expect(result.proven).toBe(true);
        expect(isAllowed(problem, result.allocation)).toBe(true);
        expect(result.covered).toBe(best.covered);
        expect(result.value).toBeCloseTo(best.value, 6);
        expect(compareAllocations(result, result.greedy)).toBeGreaterThan(-1e-6);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('covers a challenge that greed would leave without', async () => {
    const candidate = (challengeId: string, personId: string, value: number): AllocationCandidate => ({
      challengeId,
      capabilityId: `of ${personId}`,
      personId,
      value,
    });
    const problem = {
      candidates: [
        candidate('easy', 'popular', 0.9),
        candidate('easy', 'idle', 0.8),
        candidate('hard', 'popular', 0.5),
      ],
      perChallenge: 1,
      capacity: new Map([
        ['popular', 1],
        ['idle', 1],
      ]),
    };
    const result = await allocate(problem, solveLinear);
    expect(result.greedy.leftWithout).toEqual(['hard']);
    expect(result.leftWithout).toEqual([]);
    expect(result.allocation.map(({ challengeId, personId }) => [challengeId, personId])).toEqual([
      ['easy', 'idle'],
      ['hard', 'popular'],
    ]);
  });

  it('is the greedy one, and says so, when the solver finds nothing', async () => {
    const problem = {
      candidates: ['c', 'd'].map((challengeId) => ({ challengeId, capabilityId: 'k', personId: 'p', value: 1 })),
      perChallenge: 1,
      capacity: new Map([['p', 1]]),
    };
    const result = await allocate(problem, () => Promise.resolve(null));
    expect(result).toMatchObject({ proven: false, covered: 1, allocation: problem.candidates.slice(0, 1) });
  });

  it('asks no solver where everybody has time for all that is best', async () => {
    const problem = {
      candidates: ['k1', 'k2'].map((capabilityId) => ({ challengeId: 'c', capabilityId, personId: 'p', value: 1 })),
      perChallenge: 1,
      capacity: new Map([['p', 1]]),
    };
    const result = await allocate(problem, () => Promise.reject(new Error('asked')));
    expect(result).toMatchObject({ proven: true, suggestions: 1 });
  });

  it('refuses what a wrong solver says', async () => {
    const problem = {
      candidates: ['k1', 'k2'].map((capabilityId) => ({ challengeId: 'c', capabilityId, personId: 'p', value: 1 })),
      perChallenge: 2,
      capacity: new Map([['p', 1]]),
    };
    const result = await allocate(problem, () => Promise.resolve({ objective: 1, valueOf: () => 1 }));
    expect(result).toMatchObject({ proven: false, suggestions: 1 });
  });
});

describe('the shares of a week', () => {
  const candidate = (challengeId: string, capabilityId: string, personId: string): AllocationCandidate => ({
    challengeId,
    capabilityId,
    personId,
    value: 0.5,
  });
  const problem = {
    candidates: [candidate('a', 'k1', 'free'), candidate('b', 'k1', 'free'), candidate('c', 'k2', 'away')],
    perChallenge: 1,
    capacity: new Map([['free', 1]]),
  };
  const choices = { chosen: problem.candidates.slice(0, 1), greedy: problem.candidates.slice(1, 2) };

  it('tell of every open challenge what it got, what greed would have given, and why it got nothing', () => {
    const open = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, wasServed: id === 'e' }));
    const shares = challengeShares(open, problem, choices);
    expect(shares.map(({ challengeId, suggestions, obstacle }) => [challengeId, suggestions, obstacle])).toEqual([
      ['a', 1, null],
      ['b', 0, 'others-first'],
      ['c', 0, 'nobody-free'],
      ['d', 0, 'no-match'],
      ['e', 0, 'told-before'],
    ]);
    expect(shares[1]).toMatchObject({ candidates: 1, value: 0, greedySuggestions: 1, greedyValue: 0.5 });
  });

  it('tell of every capability how often it was suggested', () => {
    expect(capabilityShares(problem, choices)).toEqual([
      { capabilityId: 'k1', suggestions: 1, greedySuggestions: 1 },
      { capabilityId: 'k2', suggestions: 0, greedySuggestions: 0 },
    ]);
  });
});

describe('the greedy choice', () => {
  it('is the same for the same candidates in any order', () => {
    fc.assert(
      fc.property(problems, ({ candidates, ...rest }) => {
        const reversed = greedyAllocation({ ...rest, candidates: candidates.toReversed() });
        expect(reversed).toEqual(greedyAllocation({ ...rest, candidates }));
      }),
    );
  });
});

describe('the Gini coefficient', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[3, 3, 3], 0],
    [[0, 0, 0, 4], 0.75],
    [[1, 3], 0.25],
  ])('of %j is %d', (amounts, expected) => expect(gini(amounts)).toBeCloseTo(expected, 12));
});
