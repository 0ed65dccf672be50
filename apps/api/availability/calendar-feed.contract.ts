import { z } from 'zod';
import type { FeedStatus } from '#features/meetings';

export const feedView = z
  .strictObject({ isOn: z.boolean(), madeAt: z.iso.datetime().nullable(), readAt: z.iso.datetime().nullable() })
  .meta({
    id: 'CalendarFeed',
    description: 'The private feed of meetings: since when, and when a calendar last read it.',
  });
export type FeedView = z.infer<typeof feedView>;

export const newFeedView = z
  .strictObject({ url: z.string() })
  .meta({ id: 'NewCalendarFeed', description: 'The secret address, shown this once. The one before no longer works.' });
export type NewFeedView = z.infer<typeof newFeedView>;

export function toFeedView(status: FeedStatus | null): FeedView {
  return {
    isOn: status !== null,
    madeAt: status?.madeAt.toISOString() ?? null,
    readAt: status?.readAt?.toISOString() ?? null,
  };
}
