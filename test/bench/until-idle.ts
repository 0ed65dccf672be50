import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { findRunning } from '#platform/instance';
import type { BenchInstance } from './bench-instance.js';

const TICKS_PER_SECOND = 100;
const LOOK_EVERY_MS = 2_000;
const IDLE_LOOKS = 3;
/** Following the change log and asking for jobs takes less than this share of a processor. */
const IDLE_SHARE = 0.05;
const IDLE_WITHIN_MS = 300_000;

/** Waits until the programs have nothing left to do, such as weighing what was imported: that is measured elsewhere. */
export async function untilIdle({ folder }: BenchInstance): Promise<void> {
  const pids = findRunning(folder)?.children.map(({ pid }) => pid) ?? [];
  const start = performance.now();
  for (let idle = 0, before = ticksOf(pids); idle < IDLE_LOOKS;) {
    if (performance.now() - start > IDLE_WITHIN_MS) throw new Error('The programs did not come to rest.');
    await pause(LOOK_EVERY_MS);
    const now = ticksOf(pids);
    const isIdle = now - before < (IDLE_SHARE * TICKS_PER_SECOND * pids.length * LOOK_EVERY_MS) / 1_000;
    idle = isIdle ? idle + 1 : 0;
    before = now;
  }
}

/** Processor time of processes; 0 where the system does not tell. */
function ticksOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13);
      return sum + Number(user) + Number(system);
    } catch {
      return sum;
    }
  }, 0);
}
