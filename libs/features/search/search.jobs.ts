import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Compares the search engine with the database and mends what differs. */
export const reconcileSearch = defineJob({ queue: 'indexing', name: 'reconcile-search', payload: z.strictObject({}) });
