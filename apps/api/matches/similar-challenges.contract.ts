import { z } from 'zod';
import { languages } from '#domain/vocabulary';
import { text } from '../http/text.js';

/** A challenge that is being written; of one that exists, its id keeps it from being found itself. */
export const similarBody = z
  .strictObject({
    challengeId: z.uuid().nullable().default(null),
    language: z.enum(languages),
    title: text(0, 256).default(''),
    text: text(0, 20_000).default(''),
  })
  .meta({ id: 'SimilarChallengesRequest' });

export const similarView = z
  .strictObject({
    /** False while the texts are still being read: ask again in a moment. */
    ready: z.boolean(),
    /** The nearest first. */
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        title: z.string(),
        region: z.string().nullable(),
        /** Null where the owner is not named. */
        organisation: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'SimilarChallenges' });

export type SimilarBody = z.infer<typeof similarBody>;
export type SimilarView = z.infer<typeof similarView>;
