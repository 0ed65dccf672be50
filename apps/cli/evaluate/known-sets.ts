import path from 'node:path';
import { estimate, lossMeasure, type Estimate, type Measure } from '#domain/matching';
import type { WholeFiles } from '../read-all.js';
import { JudgedSet } from './judged-set.js';

/** One measure of one set, and what it should be. */
export interface Row {
  readonly set: string;
  readonly goal: string;
  readonly estimate: Estimate;
}

type Goals = Readonly<Record<string, string>>;

/** Measures every set of a folder of development data, each under the same default configuration. */
export async function measureKnownSets(files: WholeFiles, folder: string): Promise<Row[]> {
  const at = (name: string): string => path.join(folder, name);
  return [
    ...(await measureGold(files, at)),
    ...(await measureReviewers(files, at)),
    ...(await measureFirms(files, at)),
    ...(await measureParagraphs(files, at)),
    ...(await measureAbstracts(files, at)),
  ];
}

type At = (name: string) => string;

async function measureGold(files: WholeFiles, at: At): Promise<Row[]> {
  const sets = [];
  for (const version of ['v1', 'v2', 'v3', 'v4', 'v5']) {
    const part = { needs: at(`gold/${version}/needs.jsonl.gz`), profiles: at(`gold/${version}/profiles.jsonl.gz`) };
    sets.push(await (await JudgedSet.read(files, part)).gradedScores(at('gold/pairs.jsonl')));
  }
  return rows('gold v1–v5, 33 researchers', [lossMeasure(sets)], { loss: '≤ 0.195' });
}

async function measureReviewers(files: WholeFiles, at: At): Promise<Row[]> {
  const part = { needs: at('lrbench/needs.jsonl.gz'), profiles: at('lrbench/profiles.jsonl.gz') };
  const measured = await (await JudgedSet.read(files, part)).triples(at('lrbench/triples.jsonl'));
  return rows('lrbench, 108 triples', [measured], { accuracy: '≥ 0.75' });
}

async function measureFirms(files: WholeFiles, at: At): Promise<Row[]> {
  const part = { needs: at('sbir/needs.jsonl.gz'), profiles: at('sbir/profiles.jsonl.gz') };
  const firms = await JudgedSet.read(files, part);
  const asked = async (needs: string, name: string, goals: Goals): Promise<Row[]> =>
    rows(name, await (await firms.with(at(needs))).rankings(at('sbir/relevant.jsonl')), goals);
  return [
    ...(await asked('sbir/needs.jsonl.gz', 'sbir, 52 needs, 12,935 firms', { MRR: '≥ 0.28', 'R@10': '≥ 0.48' })),
    ...(await asked('sbir/needs.en-short.jsonl', 'sbir, 26 short needs in English', { 'R@10': '≥ 0.33', 'R@100': '' })),
    ...(await asked('sbir/needs.ro.jsonl', 'sbir, the same 26 in Romanian', {
      'R@10': '≥ 85 % of English',
      'R@100': '',
    })),
  ];
}

async function measureParagraphs(files: WholeFiles, at: At): Promise<Row[]> {
  const across = async (from: string, to: string, goal: string): Promise<Row[]> => {
    const part = { needs: at(`xquad/needs.${from}.jsonl`), profiles: at(`xquad/profiles.${to}.jsonl`) };
    const set = await JudgedSet.read(files, part);
    return rows(`xquad ${from} → ${to}, 524 questions`, await set.rankings(at('xquad/relevant.jsonl')), { MRR: goal });
  };
  return [...(await across('ro', 'en', '≥ 0.70')), ...(await across('en', 'ro', '≥ 0.80'))];
}

async function measureAbstracts(files: WholeFiles, at: At): Promise<Row[]> {
  const set = await JudgedSet.read(files, { needs: at('lisa/needs.jsonl'), profiles: at('lisa/profiles.jsonl.gz') });
  const measured = await set.rankings(at('lisa/relevant.jsonl'));
  return rows('lisa, 35 needs, 5,999 abstracts', measured, { MAP: '≥ 0.42', 'nDCG@10': '≥ 0.52' });
}

/** The measures that a goal is named for, an empty one for those that are only shown. */
function rows(set: string, measures: readonly Measure[], goals: Goals): Row[] {
  return measures.flatMap((measure) => {
    const goal = goals[measure.name];
    return goal === undefined ? [] : [{ set, goal, estimate: estimate(measure) }];
  });
}
