import ICAL from 'ical.js';
import { joinIntervals, type Interval } from '#domain/scheduling';
import { instantOf, isZone } from '#domain/time';

/** What is read from a calendar elsewhere. `zone` is the person's: for whole days and times without a zone. */
export interface BusySearch {
  readonly within: Interval;
  readonly zone: string;
  /** Appointments of this host are our own, and known already. */
  readonly ownHost: string;
}

/** Over all repeated appointments of one calendar. */
const mostOccurrences = 100_000;
const mostTimes = 5_000;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The instant of a time: by its IANA zone where it names one, else as the calendar itself describes the zone. */
function toMs(time: ICAL.Time, zone: string): number {
  const date = `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`;
  if (time.isDate) return instantOf({ date, time: '00:00' }, zone);
  const local = { date, time: `${pad(time.hour)}:${pad(time.minute)}` };
  const named = time.zone?.tzid ?? 'floating';
  if (named === 'UTC') return time.toUnixTime() * 1000;
  if (named !== 'floating' && isZone(named)) return instantOf(local, named) + time.second * 1000;
  if (named !== 'floating') return time.toUnixTime() * 1000;
  // The name as it was written, which the types of ical.js leave out.
  const { timezone: written } = time as ICAL.Time & { readonly timezone?: string };
  return instantOf(local, written && isZone(written) ? written : zone) + time.second * 1000;
}

const textOf = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? '').toUpperCase();

function isBusy(component: ICAL.Component, ownHost: string): boolean {
  if (textOf(component, 'transp') === 'TRANSPARENT' || textOf(component, 'status') === 'CANCELLED') return false;
  if (textOf(component, 'x-microsoft-cdo-busystatus') === 'FREE') return false;
  return !textOf(component, 'uid').endsWith(`@${ownHost.toUpperCase()}`);
}

/** Appointments with what was changed about single ones of a series; a change of a series that is not there stands alone. */
function eventsOf(calendar: ICAL.Component): readonly ICAL.Event[] {
  const components = calendar.getAllSubcomponents('vevent').filter((one) => one.getFirstProperty('dtstart') !== null);
  const isChange = (one: ICAL.Component): boolean => one.getFirstProperty('recurrence-id') !== null;
  const series = components.filter((one) => !isChange(one)).map((one) => new ICAL.Event(one));
  const byUid = new Map(series.map((event) => [event.uid, event]));
  const alone: ICAL.Event[] = [];
  for (const one of components.filter(isChange)) {
    const owner = byUid.get(textOfUid(one));
    if (owner) owner.relateException(one);
    else alone.push(new ICAL.Event(one));
  }
  return [...series, ...alone];
}

const textOfUid = (one: ICAL.Component): string => String(one.getFirstPropertyValue('uid') ?? '');

interface Occurrence {
  readonly item: ICAL.Event;
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time;
}

function* timesOf(event: ICAL.Event, search: BusySearch, budget: { left: number }): Generator<Interval> {
  const { within, zone, ownHost } = search;
  const interval = (start: ICAL.Time, end: ICAL.Time): Interval => ({
    startMs: toMs(start, zone),
    endMs: toMs(end, zone),
  });
  if (!event.isRecurring()) {
    if (isBusy(event.component, ownHost)) yield interval(event.startDate, event.endDate);
    return;
  }
  const occurrences = event.iterator();
  for (let next = occurrences.next(); next && budget.left > 0; next = occurrences.next()) {
    budget.left--;
    if (toMs(next, zone) >= within.endMs) return;
    // Typed by ical.js with a name that it does not export.
    const { item, startDate, endDate } = event.getOccurrenceDetails(next) as unknown as Occurrence;
    if (isBusy(item.component, ownHost)) yield interval(startDate, endDate);
  }
}

function* freeBusyOf(calendar: ICAL.Component, zone: string): Generator<Interval> {
  for (const component of calendar.getAllSubcomponents('vfreebusy')) {
    for (const property of component.getAllProperties('freebusy')) {
      if (String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase() === 'FREE') continue;
      for (const period of property.getValues() as ICAL.Period[])
        yield { startMs: toMs(period.start, zone), endMs: toMs(period.getEnd(), zone) };
    }
  }
}

/**
 * When the owner of a calendar (RFC 5545 text) is busy: its appointments, repeated ones among them, without those shown
 * as free or cancelled. Only when, never what. @throws Error where the text is no calendar
 */
export function readBusy(text: string, search: BusySearch): readonly Interval[] {
  const parsed = ICAL.parse(text) as unknown[];
  const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<typeof ICAL.Component>[0][];
  const { within } = search;
  const found: Interval[] = [];
  const budget = { left: mostOccurrences };
  for (const calendar of roots.map((root) => new ICAL.Component(root))) {
    if (calendar.name !== 'vcalendar') throw new Error('This is no calendar.');
    for (const event of eventsOf(calendar)) found.push(...timesOf(event, search, budget));
    found.push(...freeBusyOf(calendar, search.zone));
  }
  const inside = found.filter(({ startMs, endMs }) => startMs < within.endMs && endMs > within.startMs);
  return joinIntervals(inside).slice(0, mostTimes);
}
