import type { Type } from '@nestjs/common';
import type { JobHandler, QueueName } from '#platform/jobs';

/** The queues that the indexer consumes; a test checks that each of their jobs has one handler below. */
export const queues: readonly QueueName[] = ['indexing'];

/** One line a job. */
export const handlers: readonly Type<JobHandler>[] = [];
