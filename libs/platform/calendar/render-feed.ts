import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { manyLines, oneLine } from '#platform/plain-text';
import { HOST, UUID } from './render-invitation.js';

/** One appointment of the person whose calendar it is; no attendees: the feed tells only its owner. */
export interface FeedEntry {
  /** UUID of the meeting; with `host` it is the UID, the same as in its invitations. */
  readonly meetingId: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly description: string;
  readonly place: string;
}

export interface Feed {
  readonly name: string;
  readonly host: string;
  readonly stampedAt: Date;
  readonly entries: readonly FeedEntry[];
}

const refreshSeconds = 15 * 60;

/**
 * Renders the calendar of one person (RFC 5545, METHOD:PUBLISH), with all times in UTC.
 * @throws RangeError when a meeting id or the host cannot stand in a calendar.
 */
export function renderFeed({ name, host, stampedAt, entries }: Feed): string {
  if (!HOST.test(host)) throw new RangeError('The host is not a host name.');
  const calendar = ical({
    prodId: { company: 'Quatrefoil', product: 'Quatrefoil', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(name),
    ttl: refreshSeconds,
  });
  for (const entry of entries) {
    if (!UUID.test(entry.meetingId)) throw new RangeError('The meeting id is not a UUID.');
    calendar.createEvent({
      id: `${entry.meetingId.toLowerCase()}@${host.toLowerCase()}`,
      sequence: entry.sequence,
      stamp: stampedAt,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: oneLine(entry.title),
      description: manyLines(entry.description),
      ...(entry.place ? { location: oneLine(entry.place) } : {}),
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
    });
  }
  return `${calendar.toString()}\r\n`;
}
