import { randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { projectFolder } from '#platform/instance';
import { migrateJobs } from '#platform/jobs';
import { migrateDatabase } from '../../migrations/migrate-database.js';
import { generateProfiles, readProfiles } from './matching/corpus.js';
import type { RealData } from './real-data.js';
import { loadCapabilities, loadChallenges } from './rematch-data.js';
import type { Figure } from './report.js';

const NEEDS = Number(process.env['REMATCH_NEEDS'] ?? 10_000);
const DOCUMENTS = Number(process.env['REMATCH_DOCUMENTS'] ?? 100_000);
const WORTH_TWICE = 1.7;
const LOADED = 'Loaded the ranking index';
const LOAD_WITHIN_MS = 300_000;

interface Run {
  readonly tookMs: number;
  /** Of all that was stored, without ids and times. */
  readonly hash: string;
}

/** Every need ranked again by one worker process, by two, and by two of which one is killed in the middle. */
export async function measureRematch(real: RealData): Promise<Figure[]> {
  const home = mkdtempSync(path.join(tmpdir(), 'quatrefoil-rematch-'));
  const server = await startEmbeddedPostgres({ home });
  const url = server.urlOf('postgres');
  const db = new Client({ connectionString: url });
  const stage = new Stage(db, url);
  try {
    await migrateDatabase(url);
    await migrateJobs(url);
    await db.connect();
    await loadCapabilities(db, generateProfiles(readProfiles(real.profilesFile), DOCUMENTS));
    await loadChallenges(db, real.needs, NEEDS);
    await db.query('ANALYZE');
    await stage.addWorker();
    const one = await stage.run();
    await stage.addWorker();
    const two = await stage.run();
    const killed = await stage.run({ killHalfway: true });
    return figuresOf(one, two, killed);
  } finally {
    await stage.stop();
    await db.end();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function figuresOf(one: Run, two: Run, killed: Run): Figure[] {
  const conditions = `${NEEDS} needs, ${DOCUMENTS} documents, queues on PostgreSQL, 50 matches stored a need`;
  const inSeconds = ({ tookMs }: Run): string => `${(tookMs / 1_000).toFixed(1)} s`;
  const gain = one.tookMs / two.tookMs;
  const same = (run: Run): string => (run.hash === one.hash ? 'same result' : 'ANOTHER RESULT');
  const what = (by: string): string => `Rematch of ${NEEDS} needs by ${by}`;
  return [
    { what: what('1 process'), result: inSeconds(one), target: '', met: true, conditions },
    {
      what: what('2 processes'),
      result: `${inSeconds(two)}, ${gain.toFixed(2)} × as fast, ${same(two)}`,
      target: `≥ ${WORTH_TWICE} × as fast as one, the same result`,
      met: gain >= WORTH_TWICE && two.hash === one.hash,
      conditions,
    },
    {
      what: what('2 processes, one killed (SIGKILL) halfway'),
      result: `${inSeconds(killed)}, ${same(killed)}`,
      target: 'the same result',
      met: killed.hash === one.hash,
      conditions,
    },
  ];
}

/** Worker processes on one database. */
class Stage {
  private readonly workers: ChildProcess[] = [];

  constructor(
    private readonly db: Client,
    private readonly url: string,
  ) {}

  async addWorker(): Promise<void> {
    const script = path.join(projectFolder(), 'dist/apps/worker/main.js');
    const env = { PATH: process.env['PATH'], DATABASE_URL: this.url, AUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'info' };
    const worker = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.workers.push(worker);
    const timer = setTimeout(() => worker.kill('SIGKILL'), LOAD_WITHIN_MS);
    await new Promise<void>((resolve, reject) => {
      worker.stdout.on('data', (chunk) => String(chunk).includes(LOADED) && resolve());
      worker.once('exit', () => reject(new Error('A worker ended before it was ready.')));
    }).finally(() => clearTimeout(timer));
  }

  async run({ killHalfway = false } = {}): Promise<Run> {
    await this.db.query('TRUNCATE match CASCADE');
    const id = randomUUID();
    const begun = performance.now();
    await this.db.query(
      `WITH asked AS (INSERT INTO outbox (id, queue, name, payload, created_at)
         VALUES (gen_random_uuid(), 'matching', 'rematch-all', jsonb_build_object('rematchId', $1::text), now()))
       SELECT pg_notify('outbox', '')`,
      [id],
    );
    for (let mayKill = killHalfway; ; await pause(50)) {
      const { state, share } = await this.progress(id);
      if (mayKill && share >= 0.5) mayKill = !this.workers[0]?.kill('SIGKILL');
      if (state === 'done') break;
      if (state !== 'running' && state !== null) throw new Error(`The rematch is ${state}.`);
    }
    return { tookMs: performance.now() - begun, hash: await this.hash() };
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) {
      if (worker.exitCode !== null || worker.signalCode !== null) continue;
      worker.kill('SIGTERM');
      await once(worker, 'exit');
    }
  }

  private async progress(id: string): Promise<{ state: string | null; share: number }> {
    const { rows } = await this.db.query<{ state: string; share: number }>(
      `SELECT r.state, avg((s.done_at IS NOT NULL)::int)::float8 AS share
       FROM rematch r JOIN rematch_slice s ON s.rematch_id = r.id WHERE r.id = $1 GROUP BY r.id`,
      [id],
    );
    return rows[0] ?? { state: null, share: 0 };
  }

  private async hash(): Promise<string> {
    const { rows } = await this.db.query<{ hash: string }>(
      `SELECT count(*) || ' ' || md5(string_agg(md5(concat_ws('|', m.challenge_id, m.capability_id, m.challenge_version_id,
         m.capability_version_id, m.model_version, m.score, m.rank, m.reasons, m.state)), ''
         ORDER BY m.challenge_id, m.rank)) AS hash FROM match m`,
    );
    return rows[0]?.hash ?? '';
  }
}
