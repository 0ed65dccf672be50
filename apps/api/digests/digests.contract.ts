import { z } from 'zod';
import { digestFrequencies } from '#domain/vocabulary';
import type { DigestPreferences, DigestPreview } from '#features/digests';

const weekday = z
  .union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7)))
  .describe('ISO 8601: Monday is 1');
const choice = {
  frequency: z.enum(digestFrequencies.codes),
  weekday,
  hour: z.number().int().min(0).max(23),
  /** No digest that is due before this day. */
  pausedUntil: z.iso.date().nullable(),
};

export const preferencesBody = z.strictObject(choice).meta({ id: 'DigestChoice' });
export const preferencesView = z
  .strictObject({
    ...choice,
    zone: z.string(),
    language: z.enum(['ro', 'en']),
    nextAt: z.iso.datetime().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'DigestPreferences' });

export const previewView = z
  .strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    /** Null: nothing is new, so no mail would be sent. */
    letter: z.strictObject({ subject: z.string(), text: z.string() }).nullable(),
  })
  .meta({ id: 'DigestPreview' });

export type PreferencesBody = z.infer<typeof preferencesBody>;
export type PreferencesView = z.infer<typeof preferencesView>;
export type PreviewView = z.infer<typeof previewView>;

export function toPreferencesView({ nextAt, ...preferences }: DigestPreferences): PreferencesView {
  const { frequency, weekday: day, hour, pausedUntil, zone, language, version } = preferences;
  return {
    frequency,
    weekday: day,
    hour,
    pausedUntil,
    zone,
    language,
    nextAt: nextAt && nextAt.toISOString(),
    version,
  };
}

export function toPreviewView({ window, letter }: DigestPreview): PreviewView {
  return {
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    letter: letter && { subject: letter.subject, text: letter.text },
  };
}
