import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markProcess, type ProcessMark } from '#platform/processes';

export interface Postmaster {
  readonly mark: ProcessMark;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that runs on these data, as its postmaster.pid tells, or null. A left-over file counts for nothing. */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  const mark = markProcess(Number(lines[0]));
  if (mark === null || !commandLine(mark.pid).includes(cluster)) return null;
  return { mark, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
