import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

/** Waits until the address answers with success; false after `patienceMs`, or when `ending` is aborted. */
export async function whenAnswering(url: string, patienceMs: number, ending: AbortSignal): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline && !ending.aborted) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await sleep(POLL_MS);
  }
  return false;
}
