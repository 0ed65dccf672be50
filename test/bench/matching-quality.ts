import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import {
  countTerms,
  ModelTrainer,
  RankingIndex,
  taxonomyFinder,
  type TopicFinder,
  type RankableNeed,
  type RankableProfile,
} from '#domain/matching';

const [data = '../shared/data', out = join(tmpdir(), 'quatrefoil-quality')] = process.argv.slice(2);

type Need = RankableNeed & { id: string };

function rows<T>(path: string): T[] {
  const bytes = readFileSync(join(data, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function indexOf(profiles: RankableProfile[], topics: TopicFinder): RankingIndex {
  const started = performance.now();
  const trainer = new ModelTrainer();
  for (const { documents } of profiles) for (const document of documents) trainer.add(countTerms(document, [], topics));
  const index = new RankingIndex(trainer.finish(), topics);
  for (const profile of profiles) index.put(profile);
  index.settle();
  const memory = process.memoryUsage();
  console.log(
    `built ${index.documents} documents in ${Math.round(performance.now() - started)} ms, heap ${Math.round(memory.heapUsed / 1e6)} MB, buffers ${Math.round(memory.arrayBuffers / 1e6)} MB`,
  );
  return index;
}

function rankAll(index: RankingIndex, needs: Need[], name: string): void {
  const times: number[] = [];
  const lines = needs.map((need) => {
    const prepared = index.prepare(need);
    const started = performance.now();
    const matches = index.rank(prepared, { limit: 100 }).map(({ profileId, score }) => ({ profile: profileId, score }));
    times.push(performance.now() - started);
    return JSON.stringify({ need: need.id, matches });
  });
  writeFileSync(join(out, name), lines.join('\n') + '\n');
  times.sort((a, b) => a - b);
  console.log(`${name}: p50 ${times[times.length >> 1]?.toFixed(2)} ms, max ${times.at(-1)?.toFixed(2)} ms`);
}

function scorePairs(
  index: RankingIndex,
  needs: Need[],
  pairs: { need: string; profile: string }[],
  name: string,
): void {
  const byId = new Map(needs.map((need) => [need.id, need]));
  const lines = pairs.flatMap(({ need, profile }) => {
    const found = byId.get(need);
    return found && index.has(profile)
      ? [JSON.stringify({ need, profile, score: index.score(index.prepare(found), profile) })]
      : [];
  });
  writeFileSync(join(out, name), lines.join('\n') + '\n');
}

if (!existsSync(data)) {
  console.log(`skipped: matching quality (no data at ${data})`);
} else {
  mkdirSync(out, { recursive: true });
  const topics = taxonomyFinder();
  const firms = indexOf(rows('sbir/profiles.jsonl.gz'), topics);
  rankAll(firms, rows<Need>('sbir/needs.jsonl.gz'), 'sbir.jsonl');
  rankAll(firms, rows<Need>('sbir/needs.ro.jsonl'), 'sbir.ro.jsonl');
  rankAll(firms, rows<Need>('sbir/needs.en-short.jsonl'), 'sbir.en.jsonl');
  for (const version of ['v1', 'v2', 'v3', 'v4', 'v5']) {
    const people = indexOf(rows(`gold/${version}/profiles.jsonl.gz`), topics);
    const pairs = rows<{ need: string; profile: string }>('gold/pairs.jsonl');
    scorePairs(people, rows<Need>(`gold/${version}/needs.jsonl.gz`), pairs, `gold.${version}.jsonl`);
  }
  const reviewers = indexOf(rows('lrbench/profiles.jsonl.gz'), topics);
  const triples = rows<{ need: string; better: string; worse: string }>('lrbench/triples.jsonl');
  const asked = triples.flatMap(({ need, better, worse }) => [
    { need, profile: better },
    { need, profile: worse },
  ]);
  scorePairs(reviewers, rows<Need>('lrbench/needs.jsonl.gz'), asked, 'lrbench.jsonl');
}
