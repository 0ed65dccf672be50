import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Runs when times of a meeting have been held long enough. */
export const freeOverdueSlots = defineJob({
  queue: 'deadlines',
  name: 'free-overdue-slots',
  payload: z.strictObject({ meetingId: z.uuid() }),
});
