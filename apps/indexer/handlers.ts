import type { Type } from '@nestjs/common';
import type { JobHandler, QueueName } from '#platform/jobs';
import { IndexSearchHandler } from './search/index-search.handler.js';
import { MirrorSearchHandler } from './search/mirror-search.handler.js';
import { ReconcileSearchHandler } from './search/reconcile-search.handler.js';

/** The queues that the indexer consumes; a test checks that each of their jobs has one handler below. */
export const queues: readonly QueueName[] = ['indexing', 'mirroring'];

/** One line a job. */
export const handlers: readonly Type<JobHandler>[] = [IndexSearchHandler, ReconcileSearchHandler, MirrorSearchHandler];
