import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import { manyLines, oneLine } from '#platform/plain-text';

export interface CalendarParty {
  readonly name: string;
  /** A plain address, `local@domain`. */
  readonly address: string;
}

/** One appointment as one person is told about it. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  /** UUID of the meeting; with `host` it is the UID, the same for the meeting's whole life. */
  readonly meetingId: string;
  readonly host: string;
  /** Comes from the meeting's counter: rises with every change of time, place or state. */
  readonly sequence: number;
  readonly stampedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Neutral: calendars are shared, so it names nobody whose identity is closed. */
  readonly title: string;
  readonly description?: string;
  readonly place?: string;
  readonly url?: string;
  readonly organiser: CalendarParty;
  /** The only attendee shown: nobody learns another's address from an invitation. */
  readonly attendee: CalendarParty;
}

/** What a mail carries: its MIME `method` parameter must be this `method`. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly fileName: string;
  /** text/calendar in UTF-8, CRLF, folded at 75 octets. */
  readonly content: string;
}

export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu;
export const HOST = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/iu;
const ADDRESS = /^[^\s\p{Cc}<>()[\]",:;\\@]+@[^\s\p{Cc}<>()[\]",:;\\@]+$/u;

/**
 * Renders an invitation or its cancellation (RFC 5545 and 5546), with all times in UTC.
 * @throws RangeError when the meeting id, host, sequence, times or an address cannot stand in a calendar.
 */
export function renderInvitation(invitation: Invitation): CalendarPart {
  check(invitation);
  const { method } = invitation;
  const calendar = ical({
    prodId: { company: 'Quatrefoil', product: 'Quatrefoil', language: 'EN' },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent(toEvent(invitation));
  return { method, fileName: method === 'CANCEL' ? 'cancel.ics' : 'invite.ics', content: `${calendar.toString()}\r\n` };
}

function toEvent(invitation: Invitation): ICalEventData {
  const { meetingId, host, method, sequence, stampedAt, startsAt, endsAt, organiser, attendee } = invitation;
  return {
    id: `${meetingId.toLowerCase()}@${host.toLowerCase()}`,
    sequence,
    stamp: stampedAt,
    start: startsAt,
    end: endsAt,
    summary: oneLine(invitation.title),
    ...(invitation.description ? { description: manyLines(invitation.description) } : {}),
    ...(invitation.place ? { location: oneLine(invitation.place) } : {}),
    ...(invitation.url ? { url: oneLine(invitation.url) } : {}),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    organizer: { name: oneLine(organiser.name), email: organiser.address },
    attendees: [
      {
        name: oneLine(attendee.name),
        email: attendee.address,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: method === 'REQUEST',
      },
    ],
  };
}

function check({ meetingId, host, sequence, startsAt, endsAt, organiser, attendee }: Invitation): void {
  if (!UUID.test(meetingId)) throw new RangeError('The meeting id is not a UUID.');
  if (!HOST.test(host)) throw new RangeError('The host is not a host name.');
  if (!Number.isSafeInteger(sequence) || sequence < 0)
    throw new RangeError('The sequence is not a whole number from 0.');
  if (!(startsAt.getTime() < endsAt.getTime())) throw new RangeError('The meeting does not end after its start.');
  for (const { address } of [organiser, attendee]) {
    if (!ADDRESS.test(address)) throw new RangeError('An address of the invitation is not a mail address.');
  }
}
