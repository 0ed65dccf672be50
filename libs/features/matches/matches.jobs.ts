import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Ranks every open challenge again, in slices: since the model changed, or somebody asked for it. */
export const rematchAll = defineJob({
  queue: 'matching',
  name: 'rematch-all',
  payload: z.strictObject({ rematchId: z.uuid() }),
});

/** Asks for every open challenge to be ranked again: deadlines pass, people come back, weeks begin. */
export const matchAll = defineJob({ queue: 'matching', name: 'match-all', payload: z.strictObject({}) });

/** Asks for a model to be learned from what people answered; the person who asked, null: the clock. */
export const trainDecisions = defineJob({
  queue: 'matching',
  name: 'train-decisions',
  payload: z.strictObject({ personId: z.uuid().nullable() }),
});
