import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Names one run of one process: the operating system gives a pid again, but not with the same start. */
export interface ProcessMark {
  readonly pid: number;
  readonly started: string;
}

/** The mark of a running process, or null where none runs (one that ended but was not yet collected counts as none). */
export function markProcess(pid: number): ProcessMark | null {
  const started = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
  return started === null ? null : { pid, started };
}

export function isRunning(mark: ProcessMark): boolean {
  return markProcess(mark.pid)?.started === mark.started;
}

/** Fields 3 and 22 of /proc/PID/stat: state, and start in clock ticks since the machine's own start. */
function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

function startElsewhere(pid: number): string | null {
  if (process.platform === 'win32') return exists(pid) ? 'running' : null;
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
