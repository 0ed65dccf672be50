import { setTimeout as pause } from 'node:timers/promises';
import type { BenchInstance } from './bench-instance.js';
import { signUpAll } from './bench-user.js';
import { openLoop } from './open-loop.js';
import type { Figure } from './report.js';
import { untilIdle } from './until-idle.js';

const PER_SECOND = 100;
const SECONDS = 15;
const WARM_UP_SECONDS = 5;
const TARGET_MS = 100;
const INDEXED_WITHIN_MS = 600_000;

interface Load {
  readonly name: string;
  /** Asked for in turn, so that no cache of one answer is measured. */
  readonly paths: readonly string[];
  readonly who: 'visitor' | 'admin';
}

/** Searches as people type them: several words, one common word, without diacritics, mistyped, Romanian. */
const WORDS = [
  'laser welding',
  'energie regenerabila',
  'sensor network for bridges',
  'composite materials',
  'sysem',
  'wireless',
  'water treatement',
  'machine vision',
  'robot',
  'baterie litiu',
  'infrared detector',
  'software',
];

/** Lists, pages and searches at a constant rate, one kind after the other, each warmed up for some seconds. */
export async function measureHttp(instance: BenchInstance): Promise<Figure[]> {
  const [admin] = await signUpAll(instance, ['Bench Admin']);
  if (!admin) throw new Error('Nobody signed in.');
  await instance.db.query('UPDATE person SET is_platform_admin = true WHERE id = $1', [admin.personId]);
  await untilIndexed(instance);
  await untilIdle(instance);
  const figures: Figure[] = [];
  for (const load of await listLoads(instance)) {
    const headers: Record<string, string> = load.who === 'admin' ? { cookie: admin.cookie } : {};
    figures.push(await measureLoad(instance, load, headers));
  }
  return figures;
}

async function measureLoad(
  { address }: BenchInstance,
  { name, paths, who }: Load,
  headers: Record<string, string>,
): Promise<Figure> {
  const load = { origin: address, paths: paths.map((path) => `/api/v1${path}`), perSecond: PER_SECOND, headers };
  for (const path of load.paths) {
    const probe = await fetch(`${address}${path}`, { headers });
    if (!probe.ok) throw new Error(`${path} answers ${probe.status} to the ${who}.`);
  }
  await openLoop({ ...load, seconds: WARM_UP_SECONDS });
  const { p50, p99, max, failed, requests } = await openLoop({ ...load, seconds: SECONDS });
  return {
    what: `HTTP: ${name}, ${who}`,
    result: `p50 ${p50} ms, p99 ${p99} ms`,
    target: 'p99 < 100 ms',
    met: p99 < TARGET_MS && failed === 0,
    conditions: `${PER_SECOND}/s at random moments after ${WARM_UP_SECONDS} s to warm up, ${requests} requests to ${paths.length} addresses, ${failed} failed, max ${max} ms`,
  };
}

/** What to ask for, with ids of the loaded data. */
async function listLoads({ db }: BenchInstance): Promise<Load[]> {
  const { rows } = await db.query<{ challenge: string; capability: string; organisation: string }>(
    `SELECT m.challenge_id AS challenge, m.capability_id AS capability, c.organisation_id AS organisation
     FROM match m JOIN capability c ON c.id = m.capability_id AND c.state = 'published'
     JOIN challenge h ON h.id = m.challenge_id AND h.state = 'published'
     JOIN challenge_version v ON v.id = h.live_version_id AND v.audience = 'public'
     WHERE m.rank = 1 ORDER BY m.challenge_id LIMIT 20`,
  );
  const each = (path: (row: (typeof rows)[number]) => string): string[] => rows.map(path);
  const queries = WORDS.map((words) => `q=${encodeURIComponent(words)}`);
  return [
    { name: 'list of challenges', paths: ['/challenges?limit=20'], who: 'visitor' },
    { name: 'list of challenges', paths: ['/challenges?limit=20'], who: 'admin' },
    { name: 'one challenge', paths: each((row) => `/challenges/${row.challenge}`), who: 'visitor' },
    {
      name: 'matches of a challenge',
      paths: each((row) => `/challenges/${row.challenge}/matches?limit=20`),
      who: 'admin',
    },
    {
      name: 'challenges for a capability',
      paths: each((row) => `/capabilities/${row.capability}/challenges`),
      who: 'admin',
    },
    {
      name: 'list of organisations',
      paths: ['/organisations?limit=20', '/organisations?limit=20&name=research'],
      who: 'visitor',
    },
    { name: 'one organisation', paths: each((row) => `/organisations/${row.organisation}`), who: 'visitor' },
    { name: 'list of clusters', paths: ['/clusters?limit=20'], who: 'visitor' },
    { name: 'search with facets', paths: queries.map((query) => `/search?${query}`), who: 'visitor' },
    { name: 'search with facets', paths: queries.map((query) => `/search?${query}&limit=20`), who: 'admin' },
    { name: 'search within a kind', paths: queries.map((query) => `/search?${query}&kind=capability`), who: 'visitor' },
    { name: 'search without words', paths: ['/search', '/search?kind=organisation'], who: 'visitor' },
  ];
}

async function untilIndexed({ db }: BenchInstance): Promise<void> {
  for (const start = performance.now(); performance.now() - start < INDEXED_WITHIN_MS; await pause(500)) {
    const { rows } = await db.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM search_document WHERE version > coalesce(indexed_version, 0)',
    );
    if (rows[0]?.n === 0) return;
  }
  throw new Error('Not everything was indexed in time.');
}
