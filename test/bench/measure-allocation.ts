import { allocate, type AllocationCandidate, type AllocationProblem, type AllocationReport } from '#domain/allocation';
import { solveLinear } from '#platform/optimiser';
import type { Figure } from './report.js';
import { seeded } from './seeded.js';

interface Size {
  readonly challenges: number;
  readonly capabilities: number;
}

const CANDIDATES = 20;
const LIMIT_MS = 20_000;

/** A made-up week: a few capabilities are wanted by many, as it is everywhere; each person answers one to three. */
function makeWeek({ challenges, capabilities }: Size): AllocationProblem {
  const random = seeded(1);
  const candidates: AllocationCandidate[] = [];
  for (let challenge = 0; challenge < challenges; challenge++) {
    const chosen = new Set<number>();
    while (chosen.size < CANDIDATES) chosen.add(Math.floor(random() ** 2 * capabilities));
    for (const capability of chosen)
      candidates.push({
        challengeId: `challenge ${challenge}`,
        capabilityId: `capability ${capability}`,
        personId: `person ${Math.floor(capability * 0.8)}`,
        value: random() ** 2,
      });
  }
  const persons = Array.from({ length: capabilities }, (_, i) => `person ${i}`);
  return { candidates, perChallenge: 5, capacity: new Map(persons.map((id) => [id, 1 + Math.floor(random() * 3)])) };
}

export async function measureAllocation(): Promise<Figure[]> {
  const sizes = [
    { challenges: 2_000, capabilities: 5_000 },
    { challenges: 2_000, capabilities: 500 },
  ];
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(await measure(size));
  return figures;
}

async function measure(size: Size): Promise<Figure> {
  const problem = makeWeek(size);
  const startedMs = performance.now();
  const result = await allocate(problem, solveLinear);
  const tookMs = performance.now() - startedMs;
  const inWords = ({ value, covered, leftWithout, giniOfExposure }: AllocationReport): string =>
    `value ${value.toFixed(0)}, ${covered} with a suggestion, ${leftWithout.length} without, Gini ${giniOfExposure.toFixed(3)}`;
  return {
    what: `Weekly allocation: ${size.challenges} challenges, ${size.capabilities} capabilities`,
    result: `${(tookMs / 1_000).toFixed(1)} s, ${result.proven ? 'proven best' : 'not proven'}: ${inWords(result)}`,
    target: '≤ 20 s, never worse than greedy',
    met: tookMs <= LIMIT_MS && result.proven,
    conditions: `${CANDIDATES} candidates each, 5 suggestions a challenge; greedy: ${inWords(result.greedy)}`,
  };
}
