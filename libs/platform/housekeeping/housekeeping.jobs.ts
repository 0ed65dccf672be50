import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Deletes the rows that are of use for a short time only. */
export const sweepOldRows = defineJob({ queue: 'deadlines', name: 'sweep-old-rows', payload: z.strictObject({}) });
