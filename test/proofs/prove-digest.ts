/**
 * `npm run prove:digest`: workers that send digests are killed at each step and at random, on PostgreSQL and on Redis
 * queues, with a mail server that can be asked and one that cannot; writes the table into docs/digests.md.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { projectFolder } from '#platform/instance';
import { migrateDatabase } from '../../migrations/migrate-database.js';
import { COMMIT, machine } from '../bench/report.js';
import { DEATHS } from './digests/death.js';
import { DigestRun, type Kill, type Outcome, type Stand } from './digests/digest-run.js';
import { startOwnRedis } from './digests/own-redis.js';

const { PROVE_RUNS, PROVE_PEOPLE, PROVE_KILLS } = process.env;
const RUNS = Number(PROVE_RUNS ?? 50);
const PEOPLE = Number(PROVE_PEOPLE ?? 500);
const KILLS = Number(PROVE_KILLS ?? 8);
const LATEST_RANDOM_MS = 600;
const PAGE = path.join(projectFolder(), 'docs/digests.md');
const MARK = '<!-- What follows is written by `npm run prove:digest`. -->';
const PLACES: readonly Kill['at'][] = [...DEATHS, 'at random'];

interface Proof {
  readonly queue: string;
  readonly asks: boolean;
  readonly outcomes: readonly Outcome[];
  readonly tookS: number;
}

const sum = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0);

/** Every place in turn, each at a mail of its own. */
function planKills(run: number): Kill[] {
  return Array.from({ length: KILLS }, (_, i) => {
    const at = PLACES[(run + i) % PLACES.length] ?? 'at random';
    const latest = at === 'at random' ? LATEST_RANDOM_MS : Math.max(1, Math.floor(PEOPLE / (KILLS + 2)));
    return { at, nth: 1 + Math.floor(Math.random() * latest) };
  });
}

async function prove(stand: Stand, queue: string, asks: boolean): Promise<Proof> {
  const outcomes: Outcome[] = [];
  const startedMs = performance.now();
  for (let i = 0; i < RUNS; i += 1) {
    const run = await DigestRun.open(stand, PEOPLE);
    const outcome = await run.send(planKills(i), { asks });
    await run.close();
    outcomes.push(outcome);
    console.log(queue, asks ? 'asked' : 'not asked', i + 1, JSON.stringify(outcome));
  }
  return { queue, asks, outcomes, tookS: (performance.now() - startedMs) / 1_000 };
}

const isMet = ({ asks, outcomes }: Proof): boolean =>
  sum(outcomes, ({ duplicates, lost }) => duplicates + lost) === 0 &&
  (!asks || sum(outcomes, ({ missing, inDoubt }) => missing + inDoubt) === 0);

function row(proof: Proof): string {
  const { queue, asks, outcomes, tookS } = proof;
  const killed = sum(outcomes, ({ kills }) => Object.values(kills).reduce((total, count) => total + count, 0));
  const cells = [
    queue,
    asks ? 'asked' : 'cannot be asked',
    `${RUNS} × ${PEOPLE}`,
    killed,
    sum(outcomes, ({ duplicates }) => duplicates),
    sum(outcomes, ({ missing }) => missing),
    sum(outcomes, ({ inDoubt }) => inDoubt),
    sum(outcomes, ({ lost }) => lost),
    isMet(proof) ? 'yes' : 'no',
    tookS.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

function render(proofs: readonly Proof[]): string {
  const all = proofs.flatMap(({ outcomes }) => outcomes);
  return [
    `Machine: ${machine()}. Commit ${COMMIT}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| Queue | Mail server | Runs × people | Kills | Twice | Never taken | In doubt | Lost unseen | Met | Seconds |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...proofs.map(row),
    '',
    '| Killed | Times |',
    '| --- | --- |',
    ...PLACES.map((at) => `| ${at} | ${sum(all, ({ kills }) => kills[at])} |`),
    '',
  ].join('\n');
}

const home = mkdtempSync(path.join(tmpdir(), 'quatrefoil-prove-'));
const server = await startEmbeddedPostgres({ home, durable: false });
const redis = await startOwnRedis(home);
if (redis === null) console.log('skipped: Redis (no redis-server on the path)');
const proofs: Proof[] = [];
try {
  const databaseUrl = server.urlOf('postgres');
  await migrateDatabase(databaseUrl);
  for (const asks of [true, false]) {
    proofs.push(await prove({ databaseUrl, redisUrl: null }, 'PostgreSQL', asks));
    if (redis) proofs.push(await prove({ databaseUrl, redisUrl: redis.url }, 'Redis', asks));
  }
} finally {
  await redis?.stop();
  await server.stop();
  rmSync(home, { recursive: true });
}
const page = readFileSync(PAGE, 'utf8');
writeFileSync(PAGE, `${page.slice(0, page.indexOf(MARK))}${MARK}\n\n${render(proofs)}`);
process.exitCode = proofs.every(isMet) ? 0 : 1;
