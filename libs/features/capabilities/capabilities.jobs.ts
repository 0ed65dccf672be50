import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Ends the open introductions of a capability that was archived. */
export const endCapabilityCases = defineJob({
  queue: 'deadlines',
  name: 'end-capability-cases',
  payload: z.strictObject({ capabilityId: z.uuid() }),
});

/** Ranks a capability among the matches of open challenges, whenever its live version or state changed. */
export const matchCapability = defineJob({
  queue: 'matching',
  name: 'match-capability',
  payload: z.strictObject({ capabilityId: z.uuid() }),
});
