import type { BenchInstance } from './bench-instance.js';
import { signUpAll } from './bench-user.js';
import { openLoop } from './open-loop.js';
import type { Figure } from './report.js';

const PER_SECOND = 100;
const SECONDS = 20;
const TARGET_MS = 100;

interface Page {
  readonly name: string;
  readonly path: string;
}

/** Lists, pages and searches at a constant rate, one after the other, as a platform admin who may see all. */
export async function measureHttp(instance: BenchInstance): Promise<Figure[]> {
  const [admin] = await signUpAll(instance, ['Bench Admin']);
  if (!admin) throw new Error('Nobody signed in.');
  await instance.db.query('UPDATE person SET is_platform_admin = true WHERE id = $1', [admin.personId]);
  const figures: Figure[] = [];
  for (const page of await listPages(instance)) {
    for (const [who, headers] of [
      ['visitor', {}],
      ['admin', { cookie: admin.cookie }],
    ] as const) {
      if (who === 'visitor' && page.name.includes('matches')) continue;
      figures.push(await measurePage(instance, page, { who, headers }));
    }
  }
  return figures;
}

async function measurePage(
  { address }: BenchInstance,
  { name, path }: Page,
  { who, headers }: { who: string; headers: Record<string, string> },
): Promise<Figure> {
  const url = `${address}/api/v1${path}`;
  const probe = await fetch(url, { headers });
  const size = (await probe.text()).length;
  if (!probe.ok) throw new Error(`${path} answers ${probe.status} to the ${who}.`);
  await openLoop({ url, perSecond: PER_SECOND, seconds: 3, headers });
  const { p50, p99, max, failed, requests } = await openLoop({ url, perSecond: PER_SECOND, seconds: SECONDS, headers });
  return {
    what: `HTTP: ${name}, ${who}`,
    result: `p50 ${p50} ms, p99 ${p99} ms`,
    target: 'p99 < 100 ms',
    met: p99 < TARGET_MS && failed === 0,
    conditions: `${PER_SECOND}/s open loop, ${requests} requests, ${failed} failed, max ${max} ms, ${size} bytes`,
  };
}

/** The pages to ask for, with ids of the loaded data. */
async function listPages({ db }: BenchInstance): Promise<Page[]> {
  const { rows } = await db.query<{ challenge: string; capability: string; organisation: string }>(
    `SELECT m.challenge_id AS challenge, m.capability_id AS capability, c.organisation_id AS organisation
     FROM match m JOIN capability c ON c.id = m.capability_id WHERE m.rank = 1 LIMIT 1`,
  );
  const [ids] = rows;
  if (!ids) throw new Error('No match is stored.');
  return [
    { name: 'list of challenges', path: '/challenges?limit=20' },
    { name: 'one challenge', path: `/challenges/${ids.challenge}` },
    { name: 'matches of a challenge', path: `/challenges/${ids.challenge}/matches?limit=50` },
    { name: 'challenges for a capability (matches)', path: `/capabilities/${ids.capability}/challenges?limit=50` },
    { name: 'list of organisations', path: '/organisations?limit=20' },
    { name: 'organisations by name', path: '/organisations?limit=20&name=research' },
    { name: 'one organisation', path: `/organisations/${ids.organisation}` },
    { name: 'list of clusters', path: '/clusters?limit=20' },
  ];
}
