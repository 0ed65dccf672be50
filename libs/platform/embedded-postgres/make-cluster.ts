import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { MendableError } from '#platform/errors';
import { executable, type NativeBinaries } from './native-binaries.js';
import { serverUser, type ServerUser } from './server-user.js';

const CLUSTER = 'postgres';
const PASSWORD = 'password';

export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** The data were made by another major version of PostgreSQL, which cannot be opened by this one. */
export class OtherPostgresVersion extends MendableError {
  constructor(folder: string, theirs: string, ours: string) {
    super(
      `The data in ${folder} were made by PostgreSQL ${theirs}; this release brings PostgreSQL ${ours}, which cannot open them. ` +
        `Run the release that made them, or set QUATREFOIL_DATA to another folder to start afresh; nothing was changed.`,
    );
  }
}

/**
 * The database files below `home`, made at the first call: beside their place, then moved there, so that a start
 * that was cut off leaves nothing half made. The password is random and lies in a file that only its owner reads.
 * @throws OtherPostgresVersion, MendableError with what initdb says
 */
export async function makeCluster(home: string, binaries: NativeBinaries, durable: boolean): Promise<Cluster> {
  const folder = path.join(home, CLUSTER);
  if (existsSync(path.join(folder, 'PG_VERSION'))) return openCluster(home, folder, binaries.major);
  const user = serverUser();
  for (const name of readdirSync(home)) {
    if (name.startsWith(`${CLUSTER}.new-`)) rmSync(path.join(home, name), { recursive: true, force: true });
  }
  const password = readPassword(home) ?? randomBytes(24).toString('base64url');
  writeFileSync(path.join(home, PASSWORD), password, { mode: 0o600 });
  const staging = path.join(home, `${CLUSTER}.new-${process.pid}`);
  mkdirSync(staging, { mode: 0o700 });
  give(staging, user);
  await initialise({ staging, password, user, binaries, durable });
  renameSync(staging, folder);
  return { folder, password };
}

function openCluster(home: string, folder: string, ours: string): Cluster {
  const theirs = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (theirs !== ours) throw new OtherPostgresVersion(folder, theirs, ours);
  const password = readPassword(home);
  if (password === null)
    throw new MendableError(
      `${path.join(home, PASSWORD)} is missing: the data beside it cannot be opened. Put it back from a backup, or set QUATREFOIL_DATA to another folder.`,
    );
  return { folder, password };
}

/** @throws Error when the file is there but belongs to somebody else */
export function readPassword(home: string): string | null {
  try {
    return readFileSync(path.join(home, PASSWORD), 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new MendableError(
      `The data in ${home} belong to another user (${code}): start as that user, or set QUATREFOIL_DATA to another folder.`,
      { cause: error },
    );
  }
}

interface Initialisation {
  readonly staging: string;
  readonly password: string;
  readonly user: ServerUser | null;
  readonly binaries: NativeBinaries;
  readonly durable: boolean;
}

async function initialise({ staging, password, user, binaries, durable }: Initialisation): Promise<void> {
  const passwordFile = `${staging}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, user);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  const args = ['-D', staging, ...options, ...locale, ...(durable ? [] : ['--no-sync'])];
  try {
    await runInitdb(path.join(binaries.folder, 'bin', executable('initdb')), args, user);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** In a process group of its own: a Ctrl-C meant for us does not cut it off in the middle. */
async function runInitdb(initdb: string, args: readonly string[], user: ServerUser | null): Promise<void> {
  const child = spawn(initdb, args, {
    ...asUser(user),
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new MendableError(`The database could not be made; PostgreSQL's initdb says:\n${said.trim().slice(-2_000)}`);
}

function give(file: string, user: ServerUser | null): void {
  if (user !== null) chownSync(file, user.uid, user.gid);
}

export const asUser = (user: ServerUser | null): { uid?: number; gid?: number } =>
  user === null ? {} : { uid: user.uid, gid: user.gid };
