/** What one sampled thing (a need, a profile, a triple) adds to a measure: to what is summed and to what that is divided by. */
export type Part = readonly [sum: number, weight: number];

/** A measure with its parts, one a sampled thing; of several data sets over the same things, one list a set. */
export interface Measure {
  readonly name: string;
  readonly parts: readonly (readonly Part[])[];
}

export interface Estimate {
  readonly name: string;
  readonly value: number;
  /** 95 % percentile interval of the bootstrap. */
  readonly low: number;
  readonly high: number;
}

export interface GradedScore {
  readonly profile: string;
  readonly grade: number;
  readonly score: number;
}

const DEPTH = 10;

/** MRR, recall in the first 1, 10 and 100, MAP and nDCG@10 of rankings, each with the profiles that are relevant. */
export function rankingMeasures(
  rankings: readonly { ranked: readonly string[]; relevant: readonly string[] }[],
): Measure[] {
  const places = rankings.map(({ ranked, relevant }) => {
    const wanted = new Set(relevant);
    return { found: ranked.flatMap((id, i) => (wanted.has(id) ? [i + 1] : [])), count: wanted.size };
  });
  const mean = (name: string, of: (found: readonly number[], count: number) => number): Measure => ({
    name,
    parts: [places.map(({ found, count }): Part => [of(found, count), 1])],
  });
  const recall = (depth: number): Measure =>
    mean(`R@${depth}`, (found, count) => found.filter((place) => place <= depth).length / count);
  return [
    mean('MRR', ([first]) => (first === undefined ? 0 : 1 / first)),
    recall(1),
    recall(DEPTH),
    recall(100),
    mean('MAP', (found, count) => found.reduce((sum, place, i) => sum + (i + 1) / place, 0) / count),
    mean('nDCG@10', (found, count) => gain(found) / gain(Array.from({ length: count }, (_, i) => i + 1))),
  ];
}

/**
 * The share of graded difference that scores put the wrong way round, over the pairs of one profile's needs; a tie
 * loses half (Stelmakh and others, "A Gold Standard Dataset for the Reviewer Assignment Problem", 2023).
 */
export function lossMeasure(sets: readonly (readonly GradedScore[])[]): Measure {
  return { name: 'loss', parts: sets.map((scores) => groupByProfile(scores).map(lossOfProfile)) };
}

/** The share of triples whose better profile has the higher score. */
export function tripleMeasure(triples: readonly { better: number; worse: number }[]): Measure {
  return { name: 'accuracy', parts: [triples.map(({ better, worse }): Part => [better > worse ? 1 : 0, 1])] };
}

/** The value of a measure and its interval, from resamples of its things with repetition; the same for the same seed. */
export function estimate({ name, parts }: Measure, resamples = 2_000, seed = 1): Estimate {
  const count = parts[0]?.length ?? 0;
  const everything = Array.from({ length: count }, (_, i) => i);
  const next = chance(seed);
  const values = Array.from({ length: resamples }, () =>
    valueOf(
      parts,
      everything.map(() => Math.floor(next() * count)),
    ),
  ).sort((a, b) => a - b);
  const quantile = (share: number): number => values[Math.floor(share * (resamples - 1))] ?? Number.NaN;
  return { name, value: valueOf(parts, everything), low: quantile(0.025), high: quantile(0.975) };
}

/** The mean over the sets of what each one's chosen parts come to. */
function valueOf(parts: Measure['parts'], chosen: readonly number[]): number {
  const ratios = parts.map((set) => {
    let [sum, weight] = [0, 0];
    for (const i of chosen) {
      sum += set[i]?.[0] ?? 0;
      weight += set[i]?.[1] ?? 0;
    }
    return sum / weight;
  });
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

function gain(places: readonly number[]): number {
  return places.reduce((sum, place) => (place <= DEPTH ? sum + 1 / Math.log2(place + 1) : sum), 0);
}

function groupByProfile(scores: readonly GradedScore[]): GradedScore[][] {
  const groups = new Map<string, GradedScore[]>();
  for (const score of scores) groups.set(score.profile, [...(groups.get(score.profile) ?? []), score]);
  return [...groups.values()];
}

function lossOfProfile(scores: readonly GradedScore[]): Part {
  let [lost, most] = [0, 0];
  scores.forEach((one, i) => {
    for (const other of scores.slice(i + 1)) {
      const truth = one.grade - other.grade;
      const agreement = Math.sign(truth) * Math.sign(one.score - other.score);
      lost += (Math.abs(truth) * (1 - agreement)) / 2;
      most += Math.abs(truth);
    }
  });
  return [lost, most];
}

/** Numbers from 0 to 1 that look random, from a seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
