import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MendableError } from '#platform/errors';
import { endProcess, isRunning, type ProcessMark } from '#platform/processes';
import { makeDataHome } from './data-home.js';
import { freePort } from './free-port.js';
import { asUser, makeCluster, type Cluster } from './make-cluster.js';
import { executable, nativeBinaries, type NativeBinaries } from './native-binaries.js';
import { findPostmaster, type Postmaster } from './postmaster-file.js';
import { ownerOf } from './server-user.js';

const POLL_MS = 10;
const RETRY_MS = 100;
const GIVE_UP_MS = 30_000;
/** How long an old port is waited for before another one is taken. */
const KEEP_PORT_MS = 5_000;
/** What a postmaster says while the children of a killed one are still ending, or when its port was taken meanwhile. */
const PASSING = /shared memory|Address already in use|could not bind|lock file/;

const ALWAYS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'max_connections=200'];
const UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface StartOptions {
  /** Absolute path of the data home: the database is `postgres/` in it. */
  readonly home: string;
  /** The port to take when it is free, or comes free within seconds: after a crash, the one that clients know. */
  readonly port?: number;
  /** False only for tests: a crash of the machine loses the data. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly mark: ProcessMark;
  /** True when it ran already, left by a process that was killed. */
  readonly adopted: boolean;
  urlOf(database: string): string;
  isRunning(): boolean;
  /** Ends all connections and the server. */
  stop(): Promise<void>;
  /** Ends it without waiting: nothing committed is lost, the next start recovers it. */
  kill(): void;
}

/**
 * Starts PostgreSQL on 127.0.0.1, or adopts the one that still runs on these data. It outlives its parent's death,
 * writes its log to `postgres.log` in `home`, and is ready when the promise settles.
 * @throws OtherPostgresVersion, Error with the end of its log
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { home, durable = true } = options;
  makeDataHome({ folder: home, insteadOf: null });
  const binaries = nativeBinaries();
  const cluster = await makeCluster(home, binaries, durable);
  const running = findPostmaster(cluster.folder);
  if (running) return handle(cluster, await whenReady(cluster, running), true);
  return handle(cluster, await start(cluster, binaries, options), false);
}

async function start(cluster: Cluster, binaries: NativeBinaries, options: StartOptions): Promise<Postmaster> {
  const begun = performance.now();
  for (;;) {
    const keepPort = options.port !== undefined && performance.now() - begun < KEEP_PORT_MS;
    const port = keepPort ? options.port : await freePort();
    const log = openLog(options.home);
    const child = run(
      cluster,
      binaries,
      [...ALWAYS, `port=${port}`, ...(options.durable === false ? UNSAFE : [])],
      log,
    );
    const postmaster = await readyOrEnded(cluster, child);
    if (postmaster) return postmaster;
    const said = readFileSync(log, 'utf8').slice(-4_000);
    if (!PASSING.test(said) || performance.now() - begun > GIVE_UP_MS)
      throw new MendableError(`PostgreSQL did not start; its log ${log} ends with:\n${said}`);
    await sleep(RETRY_MS);
  }
}

function run(cluster: Cluster, binaries: NativeBinaries, settings: string[], log: string): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    path.join(binaries.folder, 'bin', executable('postgres')),
    ['-D', cluster.folder, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...asUser(ownerOf(cluster.folder)),
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  child.unref();
  return child;
}

/** A fresh log for each start, the one before kept: what the last start said is then the whole file. */
function openLog(home: string): string {
  const log = path.join(home, 'postgres.log');
  if (existsSync(log) && statSync(log).size > 0) renameSync(log, `${log}.old`);
  closeSync(openSync(log, 'w', 0o600));
  return log;
}

async function readyOrEnded(cluster: Cluster, child: ChildProcess): Promise<Postmaster | null> {
  let failed = false;
  child.once('error', () => (failed = true));
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const found = findPostmaster(cluster.folder);
    if (found?.isReady && found.mark.pid === child.pid) return found;
    await sleep(POLL_MS);
  }
  return null;
}

async function whenReady(cluster: Cluster, running: Postmaster): Promise<Postmaster> {
  for (;;) {
    const found = findPostmaster(cluster.folder);
    if (found?.isReady) return found;
    if (!found && !isRunning(running.mark))
      throw new MendableError('PostgreSQL ended while it was starting: try again.');
    await sleep(POLL_MS);
  }
}

function handle({ password }: Cluster, { port, mark }: Postmaster, adopted: boolean): EmbeddedPostgres {
  return {
    port,
    mark,
    adopted,
    urlOf: (database) => urlOf({ port, password }, database),
    isRunning: () => isRunning(mark),
    kill: () => {
      if (isRunning(mark)) process.kill(mark.pid, 'SIGQUIT');
    },
    stop: async () => {
      await endProcess(mark, [
        { signal: 'SIGINT', waitMs: 30_000 },
        { signal: 'SIGQUIT', waitMs: 10_000 },
      ]);
    },
  };
}

export function urlOf({ port, password }: { port: number; password: string }, database: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
