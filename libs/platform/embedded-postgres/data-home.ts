import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { canReach, serverUser } from './server-user.js';

/** Where data and binaries go when the server's account cannot reach the wanted folder. */
export const SYSTEM_FOLDER = '/var/lib/quatrefoil';

export interface DataHome {
  readonly folder: string;
  /** The folder that was asked for, when it lies where the server's account has no way in; else null. */
  readonly insteadOf: string | null;
}

/** The same wanted folder always leads to the same data. Makes nothing. */
export function findDataHome(wanted: string): DataHome {
  const folder = path.resolve(wanted);
  if (canReach(path.dirname(folder), serverUser())) return { folder, insteadOf: null };
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return { folder: path.join(SYSTEM_FOLDER, hash), insteadOf: folder };
}

/** Makes the folder of a data home: readable by its owner alone, passable for the account that runs the server. */
export function makeDataHome({ folder }: DataHome): void {
  makeFolder(folder);
  const user = serverUser();
  if (user !== null) chmodSync(folder, 0o711);
  if (user !== null && folder.startsWith(SYSTEM_FOLDER)) chmodSync(SYSTEM_FOLDER, 0o711);
}

/** As `recursive` does, which never ends where a folder cannot have children, as in /proc (Node 20). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
