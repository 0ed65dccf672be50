import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Load {
  readonly origin: string;
  /** Asked for in turn. */
  readonly paths: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  /** Milliseconds from the moment when a request was due, whether or not it could be sent then. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly requests: number;
  /** Answers other than 2xx, time-outs and broken connections. */
  readonly failed: number;
}

/** What became of one request; null: it failed. */
export type Latency = number | null;

/**
 * Sends requests whether earlier ones were answered or not, from a thread of its own, at moments as independent people
 * would: the gaps between them are random, the same ones in every run, and the given number a second on average.
 */
export async function openLoop(load: Load): Promise<LoadResult> {
  const thread = new Worker(new URL('./open-loop-thread.js', import.meta.url), { workerData: load });
  const [latencies] = (await once(thread, 'message')) as [readonly Latency[]];
  await thread.terminate();
  return summarise(latencies);
}

function summarise(latencies: readonly Latency[]): LoadResult {
  const answered = latencies.filter((latency) => latency !== null).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(answered[Math.ceil(answered.length * share) - 1] ?? Infinity);
  const failed = latencies.length - answered.length;
  return { p50: at(0.5), p99: at(0.99), max: at(1), requests: latencies.length, failed };
}
