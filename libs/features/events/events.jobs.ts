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

/** Frees the times that were offered and not taken, and offers them to the next. */
export const lapseEventOffers = defineJob({
  queue: 'deadlines',
  name: 'lapse-event-offers',
  payload: z.strictObject({}),
});
