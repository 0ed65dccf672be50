import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Ranks a capability among the matches of open challenges, whenever its live version or state changed. */
export const matchCapability = defineJob({
  queue: 'matching',
  name: 'match-capability',
  payload: z.strictObject({ capabilityId: z.uuid() }),
});
