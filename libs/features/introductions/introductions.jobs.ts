import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Does what time asks of the cases, and closes what has ended elsewhere. */
export const checkCases = defineJob({ queue: 'deadlines', name: 'check-cases', payload: z.strictObject({}) });
