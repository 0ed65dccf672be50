import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MendableError } from '#platform/errors';
import { isRunning, markProcess, type ProcessMark } from '#platform/processes';
import { replaceFile } from './instance-folder.js';

const FILE = 'running.json';

/** What runs on a data folder: one process holds it at a time, and whoever comes next can read what it left. */
export interface RunningRecord {
  readonly holder: ProcessMark;
  /** The command that holds the data, as a person would type it. */
  readonly command: string;
  /** Where the web app answers; null while it starts, or for a command that serves none. */
  readonly address: string | null;
  /** Port of the embedded PostgreSQL; null until it is ready. */
  readonly postgresPort: number | null;
  /** Processes that end with the holder: the ones to end when it was killed. */
  readonly children: readonly RunningProgram[];
}

export interface RunningProgram extends ProcessMark {
  readonly name: string;
  /** Where /livez and /readyz answer on 127.0.0.1. */
  readonly healthPort: number;
}

export class DataInUse extends MendableError {
  constructor(
    folder: string,
    readonly holder: RunningRecord,
  ) {
    const where = holder.address === null ? '' : ` at ${holder.address}`;
    super(
      `The data in ${folder} are in use by "${holder.command}"${where} (process ${holder.holder.pid}). ` +
        'Stop it first, or set QUATREFOIL_DATA to another folder for a second instance.',
    );
  }
}

export interface DataHold {
  /** What a holder that was killed left behind. */
  readonly leftover: RunningRecord | null;
  update(change: Partial<Omit<RunningRecord, 'holder' | 'command'>>): void;
  release(): void;
}

/**
 * Takes the data folder for this process until `release`, or until it ends in whatever way.
 * @throws DataInUse
 */
export function holdData(folder: string, command: string): DataHold {
  const file = path.join(folder, FILE);
  const holder = markProcess(process.pid);
  if (holder === null) throw new MendableError('This process cannot see itself: is /proc mounted?');
  let record: RunningRecord = { holder, command, address: null, postgresPort: null, children: [] };
  const leftover = take(folder, file, record);
  return {
    leftover,
    update: (change) => {
      record = { ...record, ...change };
      replaceFile(file, JSON.stringify(record));
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** The record of what runs now, or null. */
export function findRunning(folder: string): RunningRecord | null {
  const record = read(path.join(folder, FILE));
  return record && isRunning(record.holder) ? record : null;
}

/** A link is made whole or not at all, so only one process can be first. */
function take(folder: string, file: string, record: RunningRecord): RunningRecord | null {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(record), { mode: 0o600 });
  try {
    if (tryLink(own, file)) return null;
    const found = read(file);
    if (found && isRunning(found.holder)) throw new DataInUse(folder, found);
    moveStaleAway(folder, file);
    if (tryLink(own, file)) return found;
    throw new DataInUse(folder, read(file) ?? record);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Two processes may find the same stale file: whoever moves away the other's fresh one puts it back. */
function moveStaleAway(folder: string, file: string): void {
  const away = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, away);
  } catch {
    return;
  }
  const moved = read(away);
  const isFresh = moved !== null && isRunning(moved.holder);
  if (isFresh) tryLink(away, file);
  rmSync(away, { force: true });
  if (isFresh) throw new DataInUse(folder, moved);
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): RunningRecord | null {
  try {
    // Written by this module alone, whole.
    return JSON.parse(readFileSync(file, 'utf8')) as RunningRecord;
  } catch {
    return null;
  }
}
