import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/**
 * Solves in a thread of its own, one at a time and beside the matching, which it would hold up. A planning that failed
 * is not tried for minutes while somebody waits.
 */
export const planEventJob = defineJob({
  queue: 'planning',
  name: 'plan-event',
  payload: z.strictObject({ planningId: z.uuid() }),
  retry: { attempts: 3, firstDelayMs: 2_000 },
});

/** Writes to those whose first meeting of a day at an event comes in a day or an hour; runs every minute. */
export const remindEvents = defineJob({ queue: 'deadlines', name: 'remind-events', payload: z.strictObject({}) });

/** Frees the times that were offered and not taken, and offers them to the next. */
export const lapseEventOffers = defineJob({
  queue: 'deadlines',
  name: 'lapse-event-offers',
  payload: z.strictObject({}),
});
