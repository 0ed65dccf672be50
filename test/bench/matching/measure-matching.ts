import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { indexFiles, type RankableProfile, type RankingIndex } from '#domain/matching';
import type { BenchInstance } from '../bench-instance.js';
import type { RealData } from '../real-data.js';
import { quantile, type Figure } from '../report.js';
import { generateProfiles, readProfiles } from './corpus.js';
import { flexSearch, miniSearch, orama, postgres, type Peer } from './peers.js';

const TOP = 100;
const ROUNDS = 40;
/** So many more before, until the code is compiled as it stays. */
const WARM_UP_ROUNDS = 10;
/** Every fourth need: some peers take seconds for one. */
const STEP = 4;
/** Needs cut to this many characters are of one length. */
const EQUAL_LENGTH = 800;
const GROWTH = [1_000, 10_000, 100_000];
/** Only on demand, since it takes minutes and gigabytes. */
const LARGEST = 1_000_000;
const CHANGES = 200;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Asked {
  readonly id: string;
  readonly text: string;
}

/** Speed and memory of ranking on the real profiles, beside peers in the same run, and as collections grow; as they come. */
export async function* measureMatching(instance: BenchInstance, data: RealData): AsyncGenerator<Figure[]> {
  const profiles = readProfiles(data.profilesFile);
  const needs = data.needs
    .filter((_, i) => i % STEP === 0)
    .map(({ id, title, text }) => ({ id, text: `${title} ${text}`.slice(0, EQUAL_LENGTH) }));
  const relevant = readRelevant(data);
  const { figures, own } = measureOwn(profiles, needs, relevant);
  yield figures;
  for (const peer of [flexSearch(), postgres(instance.db), miniSearch(), orama()]) {
    yield [await measurePeer(peer, profiles, needs, { relevant, own })];
  }
  const sizes = process.env['BENCH_LARGEST'] ? [...GROWTH, LARGEST] : GROWTH;
  for (const size of sizes) yield [measureGrowth(generateProfiles(profiles, size), needs, size)];
}

function measureOwn(
  profiles: readonly RankableProfile[],
  needs: readonly Asked[],
  relevant: Relevant,
): { figures: Figure[]; own: Standard } {
  const { index, seconds, bytes } = build(profiles);
  const documents = index.documents;
  const times = rankingTimes(index, needs, processor);
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  const found = needs.map(({ id, text }) => {
    const ranked = index.rank(index.prepare({ title: '', text }), { limit: TOP }).map(({ profileId }) => profileId);
    return { id, ranked };
  });
  const reciprocalRank = meanReciprocalRank(found, relevant);
  const changes = changeTimes(index, profiles);
  const conditions = `${documents} documents, ${needs.length} needs of ${EQUAL_LENGTH} characters`;
  const figure = (what: string, result: string, target: string, met: boolean): Figure => ({
    what: `Matching: ${what}`,
    result,
    target,
    met,
    conditions,
  });
  const changed = quantile(changes, 0.5);
  const figures = [
    figure('build of the index with its model', `${seconds.toFixed(1)} s of processor`, '≤ 10 s', seconds <= 10),
    figure(
      'one need ranked',
      `p50 ${ms(p50)}, p99 ${ms(p99)} of processor, MRR ${reciprocalRank.toFixed(3)}`,
      'p50 ≤ 5 ms, p99 ≤ 3 × p50',
      p50 <= 5 && p99 <= 3 * p50,
    ),
    figure('memory', `${bytes} bytes a document`, '≤ 2500', bytes <= 2_500),
    figure(
      'one profile replaced',
      `p50 ${ms(changed)}, p99 ${ms(quantile(changes, 0.99))}`,
      'p50 ≤ 5 ms',
      changed <= 5,
    ),
  ];
  return { figures, own: { p50: quantile(rankingTimes(index, needs, wall), 0.5), reciprocalRank } };
}

/** What peers are held against. */
interface Standard {
  readonly p50: number;
  readonly reciprocalRank: number;
}

async function measurePeer(
  peer: Peer,
  profiles: readonly RankableProfile[],
  needs: readonly Asked[],
  { relevant, own }: { readonly relevant: Relevant; readonly own: Standard },
): Promise<Figure> {
  const owners: string[] = [];
  const documents = profiles.flatMap((profile) =>
    profile.documents.map(({ title, text }) => ({ id: owners.push(profile.id) - 1, text: `${title} ${text}` })),
  );
  const begun = performance.now();
  await peer.build(documents);
  const seconds = (performance.now() - begun) / 1_000;
  const times: number[] = [];
  const found = [];
  for (const { id, text } of needs) {
    const start = performance.now();
    const best = await peer.search(text, TOP);
    times.push(performance.now() - start);
    found.push({ id, ranked: [...new Set(best.map((document) => owners[document] ?? ''))] });
  }
  const [p50, reciprocalRank] = [quantile(times, 0.5), meanReciprocalRank(found, relevant)];
  const isPeer = reciprocalRank >= own.reciprocalRank / 2;
  return {
    what: `Matching: ${isPeer ? 'peer' : 'no peer, at less than half our MRR,'} ${peer.name}`,
    result: `p50 ${ms(p50)}, p99 ${ms(quantile(times, 0.99))}, MRR ${reciprocalRank.toFixed(3)}`,
    target: isPeer ? 'ours 5 × faster at better MRR' : '–',
    met: !isPeer || (p50 >= 5 * own.p50 && own.reciprocalRank > reciprocalRank),
    conditions: `${documents.length} documents, built in ${seconds.toFixed(0)} s, the same needs, any word, top ${TOP}`,
  };
}

function measureGrowth(profiles: readonly RankableProfile[], needs: readonly Asked[], size: number): Figure {
  const { index, seconds, bytes } = build(profiles);
  const times = rankingTimes(index, needs, processor);
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  return {
    what: `Matching: growth, ${String(size).padStart(7)} documents`,
    result: `p50 ${ms(p50)}, p99 ${ms(p99)} of processor, built in ${seconds.toFixed(1)} s, ${bytes} bytes a document`,
    target: size === 100_000 ? 'p50 ≤ 15 ms' : '–',
    met: size !== 100_000 || p50 <= 15,
    conditions: `generated from the real documents, ${needs.length} needs of ${EQUAL_LENGTH} characters`,
  };
}

/** Time of the processor, since other work may run beside it; memory beyond what stood before, with all dictionaries. */
function build(profiles: readonly RankableProfile[]): { index: RankingIndex; seconds: number; bytes: number } {
  collectGarbage();
  const before = process.memoryUsage();
  const start = process.cpuUsage();
  const index = indexFiles(profiles);
  const { user, system } = process.cpuUsage(start);
  index.rank(index.prepare({ title: '', text: 'pump' }), { limit: TOP });
  collectGarbage();
  const after = process.memoryUsage();
  const bytes = after.heapUsed - before.heapUsed + (after.arrayBuffers - before.arrayBuffers);
  return { index, seconds: (user + system) / 1e6, bytes: Math.round(bytes / index.documents) };
}

/** Milliseconds by a clock for each ranking. */
function rankingTimes(index: RankingIndex, needs: readonly Asked[], clock: () => number): number[] {
  return Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => needs)
    .flat()
    .map(({ text }) => {
      const start = clock();
      index.rank(index.prepare({ title: '', text }), { limit: TOP });
      return clock() - start;
    })
    .slice(WARM_UP_ROUNDS * needs.length);
}

const wall = (): number => performance.now();

/** Of the whole process: what its collector of garbage takes counts, what other programs take does not. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function changeTimes(index: RankingIndex, profiles: readonly RankableProfile[]): number[] {
  const step = Math.floor(profiles.length / CHANGES);
  return Array.from({ length: CHANGES }, (_, i) => {
    const profile = profiles[i * step];
    const start = performance.now();
    if (profile) index.put(profile);
    return performance.now() - start;
  });
}

type Relevant = ReadonlyMap<string, ReadonlySet<string>>;

function readRelevant({ needsFile }: RealData): Relevant {
  const lines = readFileSync(path.join(path.dirname(needsFile), 'relevant.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const judged = lines.map((line) => JSON.parse(line) as { need: string; profiles: string[] });
  return new Map(judged.map(({ need, profiles }) => [need, new Set(profiles)]));
}

function meanReciprocalRank(found: readonly { id: string; ranked: readonly string[] }[], relevant: Relevant): number {
  const ranks = found.map(({ id, ranked }) => ranked.findIndex((profile) => relevant.get(id)?.has(profile)));
  return ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / found.length;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
