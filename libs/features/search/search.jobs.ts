import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Compares the search engine with the database and mends what differs. */
export const reconcileSearch = defineJob({ queue: 'indexing', name: 'reconcile-search', payload: z.strictObject({}) });

/** Brings changes to the search engine beside PostgreSQL; tries again by itself while that does not answer. */
export const mirrorSearch = defineJob({
  queue: 'mirroring',
  name: 'mirror-search',
  payload: z.strictObject({ reconcile: z.boolean() }),
  retry: { attempts: 1, firstDelayMs: 1_000 },
});
