import { faultOfProgramme, slotsOf, type EventSession } from '#domain/events';
import { addDays, instantOf, isLocalDate, isZone, toLocal } from '#domain/time';
import type { components } from '../../api/schema.js';
import type { Translate } from '../../i18n/texts.js';
import type { FieldErrors } from '../../parts/form.js';
import type { eventFormTexts } from './event-form.texts.js';

type Content = components['schemas']['EventContent'];
type Event = components['schemas']['Event'];
type T = Translate<(typeof eventFormTexts)['entries']>;

/** What the form holds: numbers may be half typed, and registration ends with a day. */
export interface EventValues {
  title: string;
  description: string;
  mode: Content['mode'];
  place: string;
  videoUrl: string;
  zone: string;
  languages: Content['languages'];
  slotMinutes: number | string;
  gapMinutes: number | string;
  tables: number | string;
  sessions: { name: string; date: string; from: string; until: string }[];
  registerOn: string;
}

export function newValues(zone: string, today: string): EventValues {
  const date = addDays(today, 42);
  return {
    title: '',
    description: '',
    mode: 'in-person',
    place: '',
    videoUrl: '',
    zone,
    languages: ['ro', 'en'],
    slotMinutes: 20,
    gapMinutes: 5,
    tables: 10,
    sessions: [
      { name: '', date, from: '10:00', until: '12:30' },
      { name: '', date, from: '14:00', until: '16:30' },
    ],
    registerOn: addDays(today, 35),
  };
}

export function toValues(event: Event): EventValues {
  const { title, description, mode, place, zone, languages, slotMinutes, gapMinutes, tables, sessions } = event;
  return {
    ...{ title, description, mode, place, zone, slotMinutes, gapMinutes, tables },
    languages: languages as Content['languages'],
    videoUrl: event.videoUrl ?? '',
    sessions: sessions.map((session) => ({ ...session })),
    registerOn: toLocal(Date.parse(event.registerBy) - 1, zone).date,
  };
}

/** Registration ends with the chosen day, in the zone of the event. */
const endOf = ({ registerOn, zone }: EventValues): number => instantOf({ date: registerOn, time: '24:00' }, zone);

export function toContent(values: EventValues): Content {
  const { title, description, mode, place, zone, languages, sessions } = values;
  return {
    ...{ title, description, mode, place, zone, languages, sessions },
    videoUrl: values.videoUrl.trim() || null,
    slotMinutes: Number(values.slotMinutes),
    gapMinutes: Number(values.gapMinutes),
    tables: Number(values.tables),
    registerBy: new Date(endOf(values)).toISOString(),
  };
}

const limits = { slotMinutes: [5, 240], gapMinutes: [0, 120], tables: [1, 500] } as const;

type NumberField = keyof typeof limits;
const numberFields = Object.keys(limits) as NumberField[];

function isFine(values: EventValues, field: NumberField): boolean {
  const [least, most] = limits[field];
  const value = values[field];
  return value !== '' && Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most;
}

function numberFaults(values: EventValues, t: T): FieldErrors {
  return Object.fromEntries(
    numberFields.map((field) => {
      const [least, most] = limits[field];
      return [field, isFine(values, field) ? undefined : t('numberFault', { field: t(field), least, most })];
    }),
  );
}

/** The slots that the values make; none while something is wrong. */
export function countSlots(values: EventValues): number {
  const programme = programmeOf(values);
  const hasNumbers = numberFields.every((field) => isFine(values, field));
  return hasNumbers && !faultOfProgramme(programme) ? slotsOf(programme).length : 0;
}

function programmeOf(values: EventValues): {
  zone: string;
  slotMinutes: number;
  gapMinutes: number;
  sessions: readonly EventSession[];
} {
  const { zone, sessions } = values;
  return { zone, sessions, slotMinutes: Number(values.slotMinutes), gapMinutes: Number(values.gapMinutes) };
}

const faultTexts = {
  date: 'date',
  time: 'timeFault',
  order: 'order',
  short: 'short',
  overlap: 'overlap',
} as const;

function sessionsFault(values: EventValues, nowMs: number, t: T): string | undefined {
  const found = faultOfProgramme(programmeOf(values));
  if (found?.fault === 'zone') return undefined;
  if (found?.fault === 'many') return t('many');
  if (found) return t(faultTexts[found.fault], { number: (found.session ?? 0) + 1 });
  const first = slotsOf(programmeOf(values))[0];
  if (!first) return t('none');
  return first.startMs <= nowMs ? t('past') : undefined;
}

function registerFault(values: EventValues, t: T): string | undefined {
  if (!isLocalDate(values.registerOn)) return t('registerByWrong');
  const first = faultOfProgramme(programmeOf(values)) ? undefined : slotsOf(programmeOf(values))[0];
  return first && endOf(values) > first.startMs ? t('registerByWrong') : undefined;
}

export function problemsOf(values: EventValues, nowMs: number, t: T): FieldErrors {
  const numbers = numberFaults(values, t);
  const hasNumbers = numberFields.every((field) => isFine(values, field));
  const hasZone = isZone(values.zone);
  const title = values.title.trim();
  return {
    title: title.length >= 3 && title.length <= 120 ? undefined : t('titleMissing'),
    place: values.mode === 'in-person' && values.place.trim() === '' ? t('placeMissing') : undefined,
    videoUrl: values.videoUrl === '' || /^https:\/\/\S+\.\S+/.test(values.videoUrl) ? undefined : t('videoWrong'),
    languages: values.languages.length > 0 ? undefined : t('languagesMissing'),
    zone: hasZone ? undefined : t('zoneWrong'),
    sessions: hasNumbers && hasZone ? sessionsFault(values, nowMs, t) : undefined,
    ...numbers,
    registerOn: hasNumbers && hasZone ? registerFault(values, t) : undefined,
  };
}
