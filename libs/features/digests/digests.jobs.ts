import { z } from 'zod';
import { isDigestPeriod } from '#domain/digests';
import { defineJob } from '#platform/jobs';

/** Finds out whose digest is due, and asks for each. */
export const planDigests = defineJob({ queue: 'digests', name: 'plan-digests', payload: z.strictObject({}) });

/** Writes one person's digest of one period. */
export const writeDigest = defineJob({
  queue: 'digests',
  name: 'write-digest',
  payload: z.strictObject({ personId: z.uuid(), period: z.string().refine(isDigestPeriod) }),
});
