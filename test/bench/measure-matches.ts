import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchInstance } from './bench-instance.js';
import { signUpAll, type BenchUser } from './bench-user.js';
import type { RealData, RealNeed } from './real-data.js';
import { milliseconds, quantile, type Figure } from './report.js';

const WARM_UP = 5;
const PUBLISHED = 100;
const TARGET_MS = 1_000;

/** From the reviewer's click on "publish" to the stored matches, one challenge after the other. */
export async function measureMatches(instance: BenchInstance, { needs }: RealData): Promise<Figure[]> {
  const [author, reviewer] = await signUpAll(instance, ['Bench Author', 'Bench Reviewer']);
  if (!author || !reviewer) throw new Error('No people.');
  const organisationId = await makeOrganisation(instance, author);
  await instance.db.query('UPDATE person SET is_platform_admin = true WHERE id = $1', [reviewer.personId]);
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + PUBLISHED; i++) {
    const need = needs[i % needs.length];
    if (!need) continue;
    const draft = await author.post('/challenges', { organisationId, ...challengeOf(need, i) });
    const id = String(draft.body['challengeId']);
    const submitted = await author.post(`/challenges/${id}/submit`, {}, draft.etag);
    const start = performance.now();
    await reviewer.post(`/challenges/${id}/publish`, {}, submitted.etag);
    await untilMatched(instance, id);
    if (i >= WARM_UP) times.push(performance.now() - start);
  }
  const { rows } = await instance.db.query<{ n: number }>('SELECT count(*)::int AS n FROM evidence');
  const conditions = `${PUBLISHED} challenges over HTTP, ${rows[0]?.n} documents loaded`;
  const figure = (share: number): number => quantile(times, share);
  return [
    {
      what: 'Publish to matches stored: p50',
      result: milliseconds(figure(0.5)),
      target: '< 1 s',
      met: figure(0.5) < TARGET_MS,
      conditions,
    },
    {
      what: 'Publish to matches stored: p95',
      result: milliseconds(figure(0.95)),
      target: '< 1 s',
      met: figure(0.95) < TARGET_MS,
      conditions,
    },
  ];
}

async function makeOrganisation({ db }: BenchInstance, author: BenchUser): Promise<string> {
  const id = randomUUID();
  await db.query(`INSERT INTO organisation (id, name, kind, region) VALUES ($1, 'Bench Works', 'sme', 'RO11')`, [id]);
  await db.query(`INSERT INTO affiliation (person_id, organisation_id, role) VALUES ($1, $2, 'administrator')`, [
    author.personId,
    id,
  ]);
  return id;
}

function challengeOf({ title, text }: RealNeed, number: number): object {
  return {
    language: 'en',
    title: title.slice(0, 110),
    teaser: text.slice(0, 900),
    criteria: [`At least ${10 + number} % better than today`],
    sectors: ['agro-food'],
    region: 'RO11',
    topics: ['machine-vision'],
    trlNow: 3,
    trlWanted: 7,
    cooperationTypes: ['rd-cooperation'],
    budgetBand: '20k-50k',
    deadlineOn: '2027-06-30',
    workLanguages: ['en'],
    ipTerms: 'co-owned',
    audience: 'public',
    identity: 'named',
    fullText: text.slice(0, 5_000),
  };
}

async function untilMatched({ db }: BenchInstance, challengeId: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 60_000; await pause(4)) {
    const { rowCount } = await db.query('SELECT FROM match WHERE challenge_id = $1 LIMIT 1', [challengeId]);
    if (rowCount) return;
  }
  throw new Error(`No match for challenge ${challengeId}.`);
}
