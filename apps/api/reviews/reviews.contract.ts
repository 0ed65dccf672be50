import { z } from 'zod';
import type { ReviewQueueRow } from '#features/reviews';
import { text } from '../http/text.js';

export const returnBody = z.strictObject({ note: text(5, 2_000) }).meta({ id: 'ReviewNote' });
export type ReturnBody = z.infer<typeof returnBody>;

export const reviewView = z
  .strictObject({
    kind: z.enum(['challenge', 'capability']),
    id: z.uuid(),
    title: z.string(),
    language: z.enum(['ro', 'en']),
    organisation: z.strictObject({ id: z.uuid(), name: z.string() }),
    submittedAt: z.iso.datetime(),
    /** A change of what is published already; that stays in place until the change is approved. */
    isChange: z.boolean(),
  })
  .meta({ id: 'WaitingReview' });
export type ReviewView = z.infer<typeof reviewView>;

export function toReviewView({
  kind,
  id,
  title,
  language,
  organisation,
  submittedAt,
  isChange,
}: ReviewQueueRow): ReviewView {
  return { kind, id, title, language, organisation, submittedAt: submittedAt.toISOString(), isChange };
}
