import { Worker } from 'node:worker_threads';
import type { WishEvent, WishPlan, WishProgress } from '#domain/events';

export interface PlanTask {
  readonly event: WishEvent;
  readonly timeLimitMs: number;
  /** One number; 1: give the best plan so far. */
  readonly stop: Int32Array;
}

export type PlanMessage =
  { readonly kind: 'progress'; readonly progress: WishProgress } | { readonly kind: 'plan'; readonly plan: WishPlan };

export interface PlanOptions {
  readonly timeLimitMs: number;
  /** Called with the best plan so far; true ends the search with it. */
  readonly onProgress: (progress: WishProgress) => Promise<boolean>;
}

const TICK_MS = 500;

/**
 * Plans in a thread of its own, since the search never yields.
 * @throws Error when the thread ends without an answer
 */
export async function planInThread(event: WishEvent, { timeLimitMs, onProgress }: PlanOptions): Promise<WishPlan> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: PlanTask = { event, timeLimitMs, stop };
  const thread = new Worker(new URL('./plan-thread.js', import.meta.url), { workerData: task });
  let latest: WishProgress = { value: 0, valueBound: 0, gaps: 0, met: 0 };
  const ask = (): Promise<void> => onProgress(latest).then((isEnough) => void (isEnough && Atomics.store(stop, 0, 1)));
  const ticking = setInterval(() => void ask().catch(() => Atomics.store(stop, 0, 1)), TICK_MS);
  try {
    return await new Promise<WishPlan>((resolve, reject) => {
      thread.on('message', (message: PlanMessage) => {
        if (message.kind === 'plan') resolve(message.plan);
        else latest = message.progress;
      });
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The planner's thread ended with ${code} before it answered.`)));
    });
  } finally {
    clearInterval(ticking);
    await thread.terminate();
  }
}
