import { openTestDatabase, type TestDatabase } from '#testing';
import { openPool } from './index.js';

let database: TestDatabase;
beforeAll(async () => (database = await openTestDatabase()));
afterAll(() => database.drop());

test('survives that a connection breaks in use, between two queries, and idle', async () => {
  const lost: Error[] = [];
  const pool = openPool({ connectionString: database.url, max: 3 }, (error) => lost.push(error));
  const killer = await pool.connect();
  const used = await pool.connect();
  const kill = async (pid: number): Promise<void> => {
    await killer.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  };
  const pidOf = async (): Promise<number> =>
    (await used.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;

  const pid = await pidOf();
  const sleeping = used.query('SELECT pg_sleep(60)').catch((error: Error) => error.message);
  await kill(pid);
  expect(await sleeping).toContain('terminating connection');
  used.release(true);

  const held = await pool.connect();
  const heldPid = (await held.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;
  await kill(heldPid);
  await expect(held.query('SELECT 1')).rejects.toThrow();
  held.release(true);

  const idlePid = (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;
  await kill(idlePid);
  await expect(pool.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  expect(lost).toHaveLength(1);

  killer.release();
  await pool.end();
});
