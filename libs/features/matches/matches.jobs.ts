import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Asks for every open challenge to be ranked again: deadlines pass, people come back, weeks begin. */
export const matchAll = defineJob({ queue: 'matching', name: 'match-all', payload: z.strictObject({}) });
