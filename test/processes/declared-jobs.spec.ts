import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Type } from '@nestjs/common';
import { declaredJobs, handlerProblems, QUEUES, type JobDefinition, type JobHandler } from '#platform/jobs';
import * as indexer from '../../apps/indexer/handlers.js';
import { schedules as indexerSchedules } from '../../apps/indexer/schedules.js';
import * as worker from '../../apps/worker/handlers.js';
import { schedules as workerSchedules } from '../../apps/worker/schedules.js';

const libs = path.join(import.meta.dirname, '../../libs');
const processes = { worker, indexer };

/** Handlers only keep what they are given, so that nothing is enough to ask for their job. */
const make = (handlers: readonly Type<JobHandler>[]): JobHandler[] => handlers.map((Handler) => new Handler());

/** Those of tests are called `test-…`: another test file may have declared some in this process. */
const declared = (): JobDefinition[] => declaredJobs().filter(({ name }) => !name.startsWith('test-'));

beforeAll(async () => {
  const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.jobs.js'));
  for (const file of files) await import(pathToFileURL(path.join(libs, file)).href);
});

test.each(Object.entries(processes))('the %s handles each job of its queues once', (_, { queues, handlers }) => {
  expect(handlerProblems({ consumes: queues, declared: declared(), handlers: make(handlers) })).toEqual([]);
});

test('each queue is consumed by one kind of process', () => {
  const consumed = Object.values(processes).flatMap(({ queues }) => queues);
  expect(consumed.toSorted()).toEqual(QUEUES.toSorted());
});

test.each([
  ['worker', worker, workerSchedules],
  ['indexer', indexer, indexerSchedules],
] as const)(
  'the schedules of the %s are for its own queues, each with an id of its own',
  (_, { queues }, schedules) => {
    expect(schedules.filter(({ job }) => !queues.includes(job.queue))).toEqual([]);
    expect(new Set(schedules.map(({ id }) => id)).size).toBe(schedules.length);
  },
);
