import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isoWeekOf, toLocal } from '#domain/time';
import { projectFolder } from '#platform/instance';
import type { BenchInstance } from './bench-instance.js';
import type { Figure } from './report.js';

const PEOPLE = 1_000;
const TARGET_SECONDS = 60;
const ZONE = 'Europe/Bucharest';

/** `quatrefoil digest run` for people of organisations that have matches, with the worker sending meanwhile; twice. */
export async function measureDigest(instance: BenchInstance): Promise<Figure[]> {
  await addPeople(instance);
  const week = isoWeekOf(toLocal(Date.now(), ZONE).date);
  const start = performance.now();
  await runDigests(instance, week);
  const written = (performance.now() - start) / 1_000;
  const sent = await untilSent(instance, week);
  const sentAfter = (performance.now() - start) / 1_000;
  const begunAgain = performance.now();
  await runDigests(instance, week);
  const again = (performance.now() - begunAgain) / 1_000;
  const sentTwice = (await untilSent(instance, week)) - sent;
  const { rows } = await instance.db.query<{ bytes: number }>(
    `SELECT round(avg(octet_length(b.html)))::int AS bytes FROM mailbox_message b`,
  );
  const conditions = `${PEOPLE} people, ${sent} digests of ${rows[0]?.bytes} bytes on average`;
  return [
    {
      what: 'Digest run: command',
      result: `${written.toFixed(1)} s`,
      target: '< 60 s',
      met: written < TARGET_SECONDS,
      conditions,
    },
    {
      what: 'Digest run: until the last mail has left',
      result: `${sentAfter.toFixed(1)} s`,
      target: '< 60 s',
      met: sentAfter < TARGET_SECONDS,
      conditions,
    },
    {
      what: 'Digest run again: sends nothing',
      result: `${again.toFixed(1)} s, ${sentTwice} mails`,
      target: '0 mails',
      met: sentTwice === 0,
      conditions,
    },
  ];
}

/** Two thirds belong to organisations whose capabilities fit something, one third to owners of challenges. */
async function addPeople({ db }: BenchInstance): Promise<void> {
  await db.query('BEGIN');
  await db.query(
    `CREATE TEMPORARY TABLE bench_person ON COMMIT DROP AS
     SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS auth_id, 'bench-digest-' || n || '@example.org' AS email
     FROM generate_series(1, $1::int) n`,
    [PEOPLE],
  );
  await db.query(
    `INSERT INTO auth."user" (id, name, email, "emailVerified") SELECT auth_id, 'Bench Reader', email, true FROM bench_person`,
  );
  await db.query(
    `INSERT INTO person (id, auth_user_id, name, email, language, created_at)
     SELECT id, auth_id, 'Bench Reader', email, CASE n % 2 WHEN 0 THEN 'ro' ELSE 'en' END, now() - interval '14 days' FROM bench_person`,
  );
  await db.query(
    `WITH fitting AS (
       SELECT o.id, row_number() OVER (ORDER BY o.id) - 1 AS n FROM (SELECT DISTINCT c.organisation_id AS id
         FROM match m JOIN capability c ON c.id = m.capability_id WHERE m.rank <= 5) o
     ), owners AS (
       SELECT o.id, row_number() OVER (ORDER BY o.id) - 1 AS n FROM (SELECT DISTINCT organisation_id AS id FROM challenge) o
     )
     INSERT INTO affiliation (person_id, organisation_id, role)
     SELECT p.id, CASE WHEN p.n % 3 = 0
         THEN (SELECT id FROM owners WHERE owners.n = p.n % (SELECT count(*) FROM owners))
         ELSE (SELECT id FROM fitting WHERE fitting.n = p.n % (SELECT count(*) FROM fitting)) END, 'member'
     FROM bench_person p`,
  );
  await db.query('COMMIT');
}

async function runDigests(instance: BenchInstance, week: string): Promise<void> {
  const script = path.join(projectFolder(), 'dist/apps/cli/main.js');
  const child = spawn(process.execPath, [script, 'digest', 'run', '--week', week], {
    env: { ...process.env, QUATREFOIL_DATA: instance.folder, AUTH_SECRET: 'x'.repeat(40) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`The digest run ended with ${code}.`);
}

async function untilSent({ db }: BenchInstance, week: string): Promise<number> {
  for (const start = performance.now(); performance.now() - start < 300_000; await pause(100)) {
    const { rows } = await db.query<{ sent: number; open: number }>(
      `SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent,
         count(*) FILTER (WHERE state IN ('pending', 'sending'))::int AS open
       FROM mail WHERE kind = 'digest' AND period = $1`,
      [week],
    );
    if (rows[0]?.open === 0) return rows[0].sent;
  }
  throw new Error('The digests did not all leave in time.');
}
