const FIRST_MS = 200;
const LONGEST_MS = 30_000;
/** A process that lived this long did not die of its start. */
const SOUND_MS = 30_000;

/** How long to wait before the next start of a process that ends again and again. Pure; times in milliseconds. */
export interface BackOff {
  readonly failures: number;
  readonly waitMs: number;
}

export const NO_FAILURES: BackOff = { failures: 0, waitMs: 0 };

export function afterEnd(before: BackOff, livedMs: number): BackOff {
  const failures = livedMs >= SOUND_MS ? 1 : before.failures + 1;
  return { failures, waitMs: Math.min(LONGEST_MS, failures === 1 ? 0 : FIRST_MS * 2 ** (failures - 2)) };
}
