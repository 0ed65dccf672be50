import { Worker } from 'node:worker_threads';
import type { Inspection, Question } from './inspect.js';

const memory = { maxOldGenerationSizeMb: 512 };

/**
 * As `inspect`, in a thread of its own that is ended after `timeoutMs` or when it wants too much memory: nobody here
 * made the file. One that cannot be looked into in time counts as not recognised.
 */
export function inspectApart(
  file: { readonly path: string; readonly known: readonly string[] },
  question: Question,
  timeoutMs = 20_000,
): Promise<Inspection> {
  return new Promise((settle) => {
    const giveUp = (): void => settle({ mediaType: null, metadata: null });
    const thread = new Worker(new URL('./inspect-thread.js', import.meta.url), {
      workerData: { ...file, question },
      resourceLimits: memory,
    });
    const timer = setTimeout(() => {
      giveUp();
      void thread.terminate();
    }, timeoutMs);
    thread.once('message', settle);
    thread.once('error', giveUp);
    thread.once('exit', () => {
      clearTimeout(timer);
      giveUp();
    });
  });
}
