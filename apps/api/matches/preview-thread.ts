import { Worker } from 'node:worker_threads';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { PreviewedNeed, Suggestion } from '#features/matches';
import { CONFIG, type Config } from '#platform/config';

export interface PreviewQuestion {
  readonly id: number;
  readonly challenge: PreviewedNeed;
  readonly limit: number;
}

export type PreviewAnswer =
  | { readonly id: number; readonly suggestions: readonly Suggestion[] }
  | { readonly id: number; readonly error: string };

const PATIENCE_MS = 2_000;
const STOP_WITHIN_MS = 3_000;

/** The thread that ranks previews. It starts with the first question, or when told to; one that ends is replaced. */
@Injectable()
export class PreviewThread implements BeforeApplicationShutdown {
  private readonly logger = new Logger('PreviewThread');
  private readonly waiting = new Map<number, (suggestions: readonly Suggestion[] | null) => void>();
  private thread: Worker | null = null;
  private asked = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  start(): void {
    this.thread ??= this.open();
  }

  /** The likely matches, or null when the thread is not ready to tell: it is still loading, or has just ended. */
  rank(challenge: PreviewedNeed, limit: number): Promise<readonly Suggestion[] | null> {
    this.start();
    const id = ++this.asked;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(id, null), PATIENCE_MS);
      this.waiting.set(id, (suggestions) => {
        clearTimeout(timer);
        resolve(suggestions);
      });
      this.thread?.postMessage({ id, challenge, limit } satisfies PreviewQuestion);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { thread } = this;
    if (!thread) return;
    this.thread = null;
    const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
    thread.postMessage('stop');
    const timer = setTimeout(() => void thread.terminate(), STOP_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  }

  private open(): Worker {
    const thread = new Worker(new URL('./preview-worker.js', import.meta.url), { workerData: this.config });
    thread.on('message', (answer: PreviewAnswer) => this.receive(answer));
    thread.on('error', (error) => this.logger.error({ err: error, msg: 'The preview thread failed' }));
    thread.on('exit', () => {
      if (this.thread === thread) this.thread = null;
      for (const id of [...this.waiting.keys()]) this.settle(id, null);
    });
    return thread;
  }

  private receive(answer: PreviewAnswer): void {
    if ('error' in answer) this.logger.error({ msg: 'A preview failed', reason: answer.error });
    this.settle(answer.id, 'error' in answer ? null : answer.suggestions);
  }

  private settle(id: number, suggestions: readonly Suggestion[] | null): void {
    this.waiting.get(id)?.(suggestions);
    this.waiting.delete(id);
  }
}
