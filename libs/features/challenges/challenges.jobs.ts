import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Ranks the published capabilities for a challenge, whenever its live version or state changed. */
export const matchChallenge = defineJob({
  queue: 'matching',
  name: 'match-challenge',
  payload: z.strictObject({ challengeId: z.uuid() }),
});
