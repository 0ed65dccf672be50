import { Worker } from 'node:worker_threads';
import type { BrokerageEvent, EventPlan, PlanProgress } from '#domain/events';

/** What the thread is started with. */
export interface PlanTask {
  readonly event: BrokerageEvent;
  readonly timeLimitMs: number;
  /** One byte; other than 0 to end with the best so far. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread says. */
export type PlanNews = { readonly progress: PlanProgress } | { readonly plan: EventPlan };

export interface PlanRun {
  readonly plan: Promise<EventPlan>;
  /** Ends the search soon, with the best so far. */
  readonly stop: () => void;
}

/** Plans in a thread of its own, so that this one can be interrupted. */
export function planInThread(
  event: BrokerageEvent,
  timeLimitMs: number,
  onProgress: (progress: PlanProgress) => void,
): PlanRun {
  const flag = new Int8Array(new SharedArrayBuffer(1));
  const workerData: PlanTask = { event, timeLimitMs, stop: flag.buffer };
  const thread = new Worker(new URL('./plan-thread.js', import.meta.url), { workerData });
  const plan = new Promise<EventPlan>((resolve, reject) => {
    thread.on('message', (news: PlanNews) => {
      if ('plan' in news) resolve(news.plan);
      else onProgress(news.progress);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The planning ended with ${code} before it answered.`)));
  });
  return { plan, stop: () => void Atomics.store(flag, 0, 1) };
}
