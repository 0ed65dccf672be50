import { faultOfWindows, type WeeklyWindow } from '#domain/scheduling';
import { isLocalDate } from '#domain/time';
import type { components } from '../../api/schema.js';
import type { Translate } from '../../i18n/texts.js';
import type { FieldErrors } from '../../parts/form.js';
import type { calendarTexts } from './calendar.texts.js';

type Availability = components['schemas']['Availability'];
type Content = components['schemas']['AvailabilityContent'];

/** What the form holds: as the API's, with the notice in hours, and numbers that may be half typed. */
export interface AvailabilityValues {
  zone: string;
  windows: { weekday: number; from: string; until: string }[];
  away: { fromOn: string; untilOn: string; note: string }[];
  weeklyCapacity: number | string;
  noticeHours: number | string;
  bufferMinutes: number | string;
}

export function toValues(availability: Availability): AvailabilityValues {
  const { zone, windows, away, weeklyCapacity, noticeMinutes, bufferMinutes } = availability;
  // A time input cannot show 24:00.
  const shown = windows.map(({ weekday, from, until }) => ({
    weekday,
    from,
    until: until === '24:00' ? '00:00' : until,
  }));
  return {
    zone,
    windows: shown,
    away: [...away],
    weeklyCapacity,
    noticeHours: Math.round(noticeMinutes / 60),
    bufferMinutes,
  };
}

function windowsOf({ windows }: AvailabilityValues): WeeklyWindow[] {
  return windows.map(({ weekday, from, until }) => ({
    weekday: weekday as WeeklyWindow['weekday'],
    from,
    until: until === '00:00' ? '24:00' : until,
  }));
}

export function toContent(values: AvailabilityValues): Content {
  return {
    zone: values.zone,
    windows: windowsOf(values),
    away: values.away.map(({ fromOn, untilOn, note }) => ({ fromOn, untilOn, note })),
    weeklyCapacity: Number(values.weeklyCapacity),
    noticeMinutes: Number(values.noticeHours) * 60,
    bufferMinutes: Number(values.bufferMinutes),
  };
}

const isBetween = (value: number | string, from: number, to: number): boolean =>
  value !== '' && Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to;

export function problemsOf(values: AvailabilityValues, t: Translate<(typeof calendarTexts)['entries']>): FieldErrors {
  const faults = { time: t('timeFault'), order: t('orderFault'), overlap: t('overlapFault') } as const;
  const fault = faultOfWindows(windowsOf(values));
  const wrongDays = values.away.findIndex(
    ({ fromOn, untilOn }) => !isLocalDate(fromOn) || !isLocalDate(untilOn) || untilOn < fromOn,
  );
  return {
    windows: fault ? faults[fault] : undefined,
    away: wrongDays >= 0 ? t('daysFault') : undefined,
    weeklyCapacity: isBetween(values.weeklyCapacity, 0, 50) ? undefined : t('numberFault'),
    noticeHours: isBetween(values.noticeHours, 0, 336) ? undefined : t('numberFault'),
    bufferMinutes: isBetween(values.bufferMinutes, 0, 240) ? undefined : t('numberFault'),
  };
}
