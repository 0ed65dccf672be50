import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MendableError } from '#platform/errors';

export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const WANTED = ['postgres', 'nobody'];

/**
 * Who runs the server: null for ourselves. PostgreSQL refuses to run as root, so root hands it to an ordinary account.
 * @throws Error where root finds no such account
 */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = WANTED.flatMap((name) => accounts.filter((fields) => fields[0] === name))[0];
  if (!account)
    throw new MendableError(
      `PostgreSQL does not run as root, and there is no account ${WANTED.join(' or ')}: start as another user.`,
    );
  return { name: account[0]!, uid: Number(account[2]), gid: Number(account[3]) };
}

/** Who must run the server on existing files: their owner, also when root starts what an ordinary user made. */
export function ownerOf(folder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync(folder);
  return { name: `user ${uid}`, uid, gid };
}

/** Whether the user may pass through the folder and every folder above it (the nearest that exists counts). */
export function canReach(folder: string, user: ServerUser | null): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (exists(at) && !mayPass(at, user)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function mayPass(folder: string, user: ServerUser | null): boolean {
  if (user === null) return isAllowed(folder, constants.X_OK);
  const { uid, gid, mode } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

const exists = (file: string): boolean => isAllowed(file, constants.F_OK);

function isAllowed(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
