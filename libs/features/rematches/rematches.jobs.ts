import { z } from 'zod';
import { defineJob } from '#platform/jobs';

const rematchId = z.uuid();

/** One slice of the challenges. */
export const rematchSlice = defineJob({
  queue: 'matching',
  name: 'rematch-slice',
  payload: z.strictObject({ rematchId, number: z.int().min(0) }),
});

/** When all slices are over. */
export const finishRematch = defineJob({
  queue: 'matching',
  name: 'finish-rematch',
  payload: z.strictObject({ rematchId }),
});
