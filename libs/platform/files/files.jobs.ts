import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Deletes the files that no row names. */
export const sweepLooseFiles = defineJob({
  queue: 'deadlines',
  name: 'sweep-loose-files',
  payload: z.strictObject({}),
});
