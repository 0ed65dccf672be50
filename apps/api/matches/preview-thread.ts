import { Worker } from 'node:worker_threads';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { RankableDocument } from '#domain/matching';
import type { ChallengeTwins, ExaminedCandidate, PreviewedNeed, Suggestion, Survey } from '#features/matches';
import { CONFIG, type Config } from '#platform/config';

/** What the thread can be asked, and what it answers. */
export interface Questions {
  readonly preview: {
    readonly about: { readonly challenge: PreviewedNeed; readonly limit: number };
    readonly answer: readonly Suggestion[];
  };
  readonly similar: { readonly about: { readonly need: RankableDocument }; readonly answer: readonly string[] };
  readonly twins: {
    readonly about: { readonly challengeIds: readonly string[] };
    readonly answer: readonly ChallengeTwins[];
  };
  readonly survey: { readonly about: { readonly challengeId: string }; readonly answer: Survey | null };
  readonly examine: {
    readonly about: { readonly challengeId: string; readonly capabilityId: string };
    readonly answer: ExaminedCandidate | null;
  };
}
type Asked = keyof Questions;

export type PreviewQuestion = {
  readonly [A in Asked]: { readonly id: number; readonly ask: A; readonly about: Questions[A]['about'] };
}[Asked];

export type PreviewAnswer =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: string };

const PATIENCE_MS = 2_000;
const STOP_WITHIN_MS = 3_000;

/** The thread that ranks for the API. It starts with the first question, or when told to; one that ends is replaced. */
@Injectable()
export class PreviewThread implements BeforeApplicationShutdown {
  private readonly logger = new Logger('PreviewThread');
  private readonly waiting = new Map<number, (found: { readonly answer: unknown } | null) => void>();
  private thread: Worker | null = null;
  private asked = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  start(): void {
    this.thread ??= this.open();
  }

  /** The answer, or null when the thread is not ready to tell: it is still loading, or has just ended. */
  ask<A extends Asked>(
    ask: A,
    about: Questions[A]['about'],
  ): Promise<{ readonly answer: Questions[A]['answer'] } | null> {
    this.start();
    const id = ++this.asked;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(id, null), PATIENCE_MS);
      this.waiting.set(id, (found) => {
        clearTimeout(timer);
        // The thread answers each question by its own kind.
        resolve(found as { readonly answer: Questions[A]['answer'] } | null);
      });
      this.thread?.postMessage({ id, ask, about });
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

  private receive(found: PreviewAnswer): void {
    if ('error' in found) this.logger.error({ msg: 'A preview failed', reason: found.error });
    this.settle(found.id, 'error' in found ? null : found);
  }

  private settle(id: number, found: { readonly answer: unknown } | null): void {
    this.waiting.get(id)?.(found);
    this.waiting.delete(id);
  }
}
