import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Asks for every open challenge to be ranked again: deadlines pass, people come back, weeks begin. */
export const matchAll = defineJob({ queue: 'matching', name: 'match-all', payload: z.strictObject({}) });

/** Asks for a model to be learned from what people answered; the person who asked, null: the clock. */
export const trainDecisions = defineJob({
  queue: 'matching',
  name: 'train-decisions',
  payload: z.strictObject({ personId: z.uuid().nullable() }),
});
