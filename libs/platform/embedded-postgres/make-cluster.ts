import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
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
import { executable, type NativeBinaries } from './native-binaries.js';
import { serverUser, type ServerUser } from './server-user.js';

const CLUSTER = 'postgres';
const PASSWORD = 'password';

export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** The data were made by another major version of PostgreSQL, which cannot be opened by this one. */
export class OtherPostgresVersion extends Error {
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
 * @throws OtherPostgresVersion
 */
export function makeCluster(home: string, binaries: NativeBinaries, durable: boolean): Cluster {
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
  initialise({ staging, password, user, binaries, durable });
  renameSync(staging, folder);
  return { folder, password };
}

function openCluster(home: string, folder: string, ours: string): Cluster {
  const theirs = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (theirs !== ours) throw new OtherPostgresVersion(folder, theirs, ours);
  const password = readPassword(home);
  if (password === null)
    throw new Error(`${path.join(home, PASSWORD)} is missing: the data beside it cannot be opened.`);
  return { folder, password };
}

/** @throws Error when the file is there but belongs to somebody else */
export function readPassword(home: string): string | null {
  try {
    return readFileSync(path.join(home, PASSWORD), 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new Error(`The data in ${home} belong to another user (${code}).`, { cause: error });
  }
}

interface Initialisation {
  readonly staging: string;
  readonly password: string;
  readonly user: ServerUser | null;
  readonly binaries: NativeBinaries;
  readonly durable: boolean;
}

function initialise({ staging, password, user, binaries, durable }: Initialisation): void {
  const passwordFile = `${staging}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, user);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  try {
    execFileSync(
      path.join(binaries.folder, 'bin', executable('initdb')),
      ['-D', staging, ...options, ...locale, ...(durable ? [] : ['--no-sync'])],
      { ...asUser(user), cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    const said = String((error as { stderr?: unknown }).stderr);
    throw new Error(`The database could not be made in ${staging}: ${said}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function give(file: string, user: ServerUser | null): void {
  if (user !== null) chownSync(file, user.uid, user.gid);
}

export const asUser = (user: ServerUser | null): { uid?: number; gid?: number } =>
  user === null ? {} : { uid: user.uid, gid: user.gid };
