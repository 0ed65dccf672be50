import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Runs when the time to answer is over. */
export const lapseIntroduction = defineJob({
  queue: 'deadlines',
  name: 'lapse-introduction',
  payload: z.strictObject({ introductionId: z.uuid() }),
});

/** Runs when sides that have not answered are reminded for the `number`th time. */
export const remindIntroduction = defineJob({
  queue: 'deadlines',
  name: 'remind-introduction',
  payload: z.strictObject({ introductionId: z.uuid(), number: z.int().min(1) }),
});
