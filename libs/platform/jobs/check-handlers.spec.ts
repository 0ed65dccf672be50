import { z } from 'zod';
import { assertHandlers, handlerProblems } from './check-handlers.js';
import { declaredJobs, defineJob, type JobDefinition } from './define-job.js';
import type { JobHandler } from './job-handler.js';

const job = (queue: JobDefinition['queue'], name: string): JobDefinition => ({
  queue,
  name,
  payload: z.strictObject({}),
});
const handlerOf = (handled: JobDefinition): JobHandler => ({ job: handled, handle: () => Promise.resolve() });

const send = job('mail', 'send');
const bounce = job('mail', 'bounce');
const index = job('indexing', 'index');

test('a process with one handler for each job of its queues starts', () => {
  const check = {
    consumes: ['mail'],
    declared: [send, bounce, index],
    handlers: [send, bounce].map(handlerOf),
  } as const;
  expect(handlerProblems(check)).toEqual([]);
});

test('a job without handler, one with two and one of another queue are all named at once', () => {
  const handlers = [send, send, index].map(handlerOf);
  expect(() => assertHandlers({ consumes: ['mail'], declared: [send, bounce, index], handlers })).toThrow(
    /"mail\/bounce" has no handler[\s\S]*"mail\/send" has two handlers[\s\S]*"indexing\/index".*not consumed here/,
  );
});

test('a job cannot be declared twice', () => {
  const before = declaredJobs();
  const doubled = defineJob(job('mail', 'test-doubled'));
  expect(() => defineJob(job('mail', 'test-doubled'))).toThrow('Job "mail/test-doubled" is declared twice.');
  expect(declaredJobs()).toEqual([...before, doubled]);
});
