import { faultOfException, faultOfWindows, type DayException, type WeeklyWindow } from '#domain/scheduling';
import { isLocalDate } from '#domain/time';
import { weekdays } from '#domain/vocabulary';
import type { components } from '../../api/schema.js';
import type { Language, Translate } from '../../i18n/texts.js';
import type { FieldErrors } from '../../parts/form.js';
import type { calendarTexts } from './calendar.texts.js';

type Availability = components['schemas']['Availability'];
type Content = components['schemas']['AvailabilityContent'];

/** What the form holds: as the API's, with the notice in hours, and numbers that may be half typed. */
export interface AvailabilityValues {
  zone: string;
  windows: { weekday: number; from: string; until: string }[];
  exceptions: DayException[];
  away: { fromOn: string; untilOn: string; note: string }[];
  weeklyCapacity: number | string;
  noticeHours: number | string;
  bufferMinutes: number | string;
  mostADay: number | string;
  remindDayBefore: boolean;
  remindHourBefore: boolean;
}

/** @param today what is over by then is left out */
export function toValues(availability: Availability, today: string): AvailabilityValues {
  const { zone, weeklyCapacity, bufferMinutes, mostADay, remindDayBefore, remindHourBefore } = availability;
  return {
    zone,
    windows: availability.windows.map((window) => ({ ...window })),
    exceptions: availability.exceptions.filter(({ on }) => on >= today),
    away: availability.away.filter(({ untilOn }) => untilOn >= today),
    weeklyCapacity,
    noticeHours: Math.round(availability.noticeMinutes / 60),
    bufferMinutes,
    mostADay,
    remindDayBefore,
    remindHourBefore,
  };
}

function windowsOf({ windows }: AvailabilityValues): WeeklyWindow[] {
  return windows.map(({ weekday, from, until }) => ({
    weekday: weekday as WeeklyWindow['weekday'],
    from,
    until,
  }));
}

export function toContent(values: AvailabilityValues): Content {
  return {
    zone: values.zone,
    windows: windowsOf(values),
    exceptions: values.exceptions.map(({ on, from, until, isOpen }) => ({ on, from, until, isOpen })),
    away: values.away.map(({ fromOn, untilOn, note }) => ({ fromOn, untilOn, note })),
    weeklyCapacity: Number(values.weeklyCapacity),
    noticeMinutes: Number(values.noticeHours) * 60,
    bufferMinutes: Number(values.bufferMinutes),
    mostADay: Number(values.mostADay),
    remindDayBefore: values.remindDayBefore,
    remindHourBefore: values.remindHourBefore,
  };
}

const isBetween = (value: number | string, from: number, to: number): boolean =>
  value !== '' && Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to;

type T = Translate<(typeof calendarTexts)['entries']>;

function windowsProblem(windows: readonly WeeklyWindow[], language: Language, t: T): string | undefined {
  const faults = { time: 'timeFault', order: 'orderFault', overlap: 'overlapFault' } as const;
  for (const [place, code] of weekdays.codes.entries()) {
    const fault = faultOfWindows(windows.filter(({ weekday }) => weekday === place + 1));
    if (fault) return t(faults[fault], { day: weekdays.labels[code][language] });
  }
  return undefined;
}

function awayProblem(away: AvailabilityValues['away'], today: string, t: T): string | undefined {
  for (const [place, { fromOn, untilOn }] of away.entries()) {
    const number = place + 1;
    if (!isLocalDate(fromOn) || !isLocalDate(untilOn) || untilOn < fromOn) return t('daysFault', { number });
    if (untilOn < today) return t('pastFault', { number });
  }
  return undefined;
}

function exceptionsProblem(exceptions: readonly DayException[], today: string, t: T): string | undefined {
  const faults = { date: 'exceptionDate', time: 'exceptionTime', order: 'exceptionOrder' } as const;
  for (const [place, exception] of exceptions.entries()) {
    const number = place + 1;
    const fault = faultOfException(exception);
    if (fault) return t(faults[fault], { number });
    if (exception.on < today) return t('exceptionPast', { number });
  }
  return undefined;
}

/** @param today `YYYY-MM-DD` where the person is */
export function problemsOf(values: AvailabilityValues, today: string, language: Language, t: T): FieldErrors {
  type Label = 'capacity' | 'notice' | 'buffer' | 'mostADay';
  const whole = (value: number | string, label: Label, most: number, least = 0): string | undefined =>
    isBetween(value, least, most) ? undefined : t('numberFault', { field: t(label), least, most });
  return {
    windows: windowsProblem(windowsOf(values), language, t),
    exceptions: exceptionsProblem(values.exceptions, today, t),
    away: awayProblem(values.away, today, t),
    weeklyCapacity: whole(values.weeklyCapacity, 'capacity', 50),
    noticeHours: whole(values.noticeHours, 'notice', 336),
    bufferMinutes: whole(values.bufferMinutes, 'buffer', 240),
    mostADay: whole(values.mostADay, 'mostADay', 24, 1),
  };
}
