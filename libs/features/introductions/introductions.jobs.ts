import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Runs when the time to answer is over. */
export const lapseIntroduction = defineJob({
  queue: 'deadlines',
  name: 'lapse-introduction',
  payload: z.strictObject({ introductionId: z.uuid() }),
});

/** Lapses what is overdue and closes what has ended, in case the job of a case was lost with its queue. */
export const lapseOverdue = defineJob({ queue: 'deadlines', name: 'lapse-overdue', payload: z.strictObject({}) });

/** Runs when sides that have not answered are reminded of the deadline on `respondOn` for the `number`th time. */
export const remindIntroduction = defineJob({
  queue: 'deadlines',
  name: 'remind-introduction',
  payload: z.strictObject({ introductionId: z.uuid(), number: z.int().min(1), respondOn: z.iso.date() }),
});
