import { Worker } from 'node:worker_threads';
import type { Interval } from '#domain/scheduling';
import type { BusySearch } from './read-busy.js';

/** A text that nobody here wrote may be no calendar, or one that takes for ever to work out. */
export class CalendarUnreadable extends Error {
  constructor(readonly trouble: 'not-a-calendar' | 'too-hard') {
    super(`The calendar could not be read: ${trouble}.`);
  }
}

const memory = { maxOldGenerationSizeMb: 128 };

/** As `readBusy`, in a thread of its own that is ended after `timeoutMs`. @throws CalendarUnreadable */
export function readBusyApart(text: string, search: BusySearch, timeoutMs: number): Promise<readonly Interval[]> {
  return new Promise((settle, fail) => {
    const thread = new Worker(new URL('./read-busy-thread.js', import.meta.url), {
      workerData: { text, search },
      resourceLimits: memory,
    });
    const timer = setTimeout(() => {
      fail(new CalendarUnreadable('too-hard'));
      void thread.terminate();
    }, timeoutMs);
    thread.once('message', settle);
    thread.once('error', () => fail(new CalendarUnreadable('not-a-calendar')));
    thread.once('exit', () => {
      clearTimeout(timer);
      fail(new CalendarUnreadable('not-a-calendar'));
    });
  });
}
