import { z } from 'zod';
import { isLocalDate, isZone } from '#domain/time';
import type { Availability } from '#features/meetings';
import { text } from '../http/text.js';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:30');
const day = z.string().refine(isLocalDate, 'must be a date such as 2026-11-24');

const weeklyWindow = z.strictObject({ weekday: z.number().int().min(1).max(7), from: time, until: time }).meta({
  id: 'WeeklyWindow',
  description: 'Hours of a weekday (1 is Monday) by the clocks of the zone; 24:00 ends a day.',
});
const dayException = z
  .strictObject({ on: day, from: time, until: time, isOpen: z.boolean() })
  .meta({ id: 'DayException', description: 'Hours of one date, open or closed whatever the week says; closed wins.' });
const awayPeriod = z.strictObject({ fromOn: day, untilOn: day, note: text(0, 200) }).meta({ id: 'AwayPeriod' });

export const availabilityBody = z
  .strictObject({
    zone: z.string().max(60).refine(isZone, 'must be an IANA time zone such as Europe/Bucharest'),
    windows: z.array(weeklyWindow).max(50),
    exceptions: z.array(dayException).max(100),
    away: z.array(awayPeriod).max(50),
    weeklyCapacity: z.number().int().min(0).max(50),
    noticeMinutes: z.number().int().min(0).max(20_160),
    bufferMinutes: z.number().int().min(0).max(240),
    mostADay: z.number().int().min(1).max(24),
    remindDayBefore: z.boolean(),
    remindHourBefore: z.boolean(),
  })
  .meta({ id: 'AvailabilityContent' });
export type AvailabilityBody = z.infer<typeof availabilityBody>;

export const availabilityView = z
  .strictObject({
    zone: z.string(),
    windows: z.array(z.strictObject({ weekday: z.number().int(), from: z.string(), until: z.string() })),
    exceptions: z.array(z.strictObject({ on: z.string(), from: z.string(), until: z.string(), isOpen: z.boolean() })),
    away: z.array(z.strictObject({ fromOn: z.string(), untilOn: z.string(), note: z.string() })),
    weeklyCapacity: z.number().int(),
    noticeMinutes: z.number().int(),
    bufferMinutes: z.number().int(),
    mostADay: z.number().int(),
    remindDayBefore: z.boolean(),
    remindHourBefore: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Availability', description: 'Version 0: nothing was set yet, and office hours count.' });
export type AvailabilityView = z.infer<typeof availabilityView>;

export function toAvailabilityView(availability: Availability): AvailabilityView {
  const { windows, exceptions, away, ...rest } = availability;
  return {
    zone: rest.zone,
    windows: windows.map(({ weekday, from, until }) => ({ weekday, from, until })),
    exceptions: exceptions.map(({ on, from, until, isOpen }) => ({ on, from, until, isOpen })),
    away: away.map(({ fromOn, untilOn, note }) => ({ fromOn, untilOn, note })),
    weeklyCapacity: rest.weeklyCapacity,
    noticeMinutes: rest.noticeMinutes,
    bufferMinutes: rest.bufferMinutes,
    mostADay: rest.mostADay,
    remindDayBefore: rest.remindDayBefore,
    remindHourBefore: rest.remindHourBefore,
    version: rest.version,
  };
}
