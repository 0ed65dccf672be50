import type { Interval } from './intervals.js';

/** What another calendar is to note. */
export interface CalendarNote extends Interval {
  readonly title: string;
  readonly details: string;
  readonly place: string;
}

const compact = (atMs: number): string => new Date(atMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
const whole = (atMs: number): string => new Date(atMs).toISOString().replace('.000', '');
const withQuery = (address: string, query: Readonly<Record<string, string>>): string =>
  `${address}?${new URLSearchParams(query).toString()}`;

/** Addresses that open a new entry in calendars on the web; all instants in UTC, which each shows in its own zone. */
export function calendarLinks(note: CalendarNote): { readonly google: string; readonly outlook: string } {
  const { title, details, place, startMs, endMs } = note;
  return {
    google: withQuery('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: title,
      dates: `${compact(startMs)}/${compact(endMs)}`,
      details,
      location: place,
    }),
    outlook: withQuery('https://outlook.office.com/calendar/0/deeplink/compose', {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: whole(startMs),
      enddt: whole(endMs),
      body: details,
      location: place,
    }),
  };
}
