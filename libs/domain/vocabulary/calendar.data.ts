import { codeList, type CodeOf } from './code-list.js';

export const digestFrequencies = codeList({
  weekly: { ro: 'Săptămânal', en: 'Weekly' },
  monthly: { ro: 'Lunar', en: 'Monthly' },
  off: { ro: 'Niciodată', en: 'Never' },
});
export type DigestFrequency = CodeOf<typeof digestFrequencies>;

/** Days of the week in ISO 8601 order: the position in `codes` plus one is the ISO day number. */
export const weekdays = codeList({
  monday: { ro: 'luni', en: 'Monday' },
  tuesday: { ro: 'marți', en: 'Tuesday' },
  wednesday: { ro: 'miercuri', en: 'Wednesday' },
  thursday: { ro: 'joi', en: 'Thursday' },
  friday: { ro: 'vineri', en: 'Friday' },
  saturday: { ro: 'sâmbătă', en: 'Saturday' },
  sunday: { ro: 'duminică', en: 'Sunday' },
});
export type Weekday = CodeOf<typeof weekdays>;
