import { z } from 'zod';
import type { BusyStatus, BusyTrouble } from '#features/meetings';
import { text } from '../http/text.js';

export const busyBody = z
  .strictObject({ url: text(1, 2_000) })
  .meta({ id: 'BusyCalendarAddress', description: 'The secret address of an iCal feed; it is never shown again.' });
export type BusyBody = z.infer<typeof busyBody>;

const troubles = [
  'address',
  'private',
  'unreachable',
  'slow',
  'refused',
  'too-large',
  'redirects',
  'not-a-calendar',
  'too-hard',
] as const satisfies readonly BusyTrouble[];

export const busyView = z
  .strictObject({
    isOn: z.boolean(),
    host: z.string().nullable(),
    trouble: z.enum(troubles).nullable(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'BusyCalendar', description: 'Trouble: why the last attempt read nothing.' });
export type BusyView = z.infer<typeof busyView>;

export function toBusyView(status: BusyStatus | null): BusyView {
  return {
    isOn: status !== null,
    host: status?.host ?? null,
    trouble: troubles.find((trouble) => trouble === status?.trouble) ?? null,
    readAt: status?.readAt?.toISOString() ?? null,
  };
}
