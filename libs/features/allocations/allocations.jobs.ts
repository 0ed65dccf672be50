import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Makes the allocation of the week that has begun somewhere on earth, where there is none yet. */
export const allocateWeek = defineJob({ queue: 'digests', name: 'allocate-week', payload: z.strictObject({}) });
