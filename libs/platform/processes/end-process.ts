import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type ProcessMark } from './process-mark.js';

const POLL_MS = 20;

export interface Ending {
  readonly signal: NodeJS.Signals;
  /** How long to wait before the next, harder signal. */
  readonly waitMs: number;
}

export const POLITELY: readonly Ending[] = [
  { signal: 'SIGTERM', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/** Sends the signals one after the other until the process is gone; true when it is. */
export async function endProcess(mark: ProcessMark, endings: readonly Ending[] = POLITELY): Promise<boolean> {
  for (const { signal, waitMs } of endings) {
    if (!isRunning(mark)) return true;
    send(mark.pid, signal);
    if (await isGoneWithin(mark, waitMs)) return true;
  }
  return !isRunning(mark);
}

async function isGoneWithin(mark: ProcessMark, waitMs: number): Promise<boolean> {
  const deadline = performance.now() + waitMs;
  while (performance.now() < deadline) {
    if (!isRunning(mark)) return true;
    await sleep(POLL_MS);
  }
  return false;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
