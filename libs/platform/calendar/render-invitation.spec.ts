import fc from 'fast-check';
import ICAL from 'ical.js';
import { renderInvitation, type Invitation } from './index.js';

const meetingId = '0f8fad5b-d9cb-469f-a165-70867728950e';

const buildInvitation = (overrides: Partial<Invitation> = {}): Invitation => ({
  method: 'REQUEST',
  meetingId,
  host: 'quatrefoil.example',
  sequence: 0,
  stampedAt: new Date('2026-11-20T09:00:00Z'),
  startsAt: new Date('2026-11-24T08:00:00Z'),
  endsAt: new Date('2026-11-24T08:30:00Z'),
  title: 'Întâlnire Quatrefoil',
  organiser: { name: 'Quatrefoil', address: 'meetings@quatrefoil.example' },
  attendee: { name: 'Ana Șerban', address: 'ana@example.ro' },
  ...overrides,
});

function parse(content: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  return { calendar, event: events[0]! };
}

const value = (component: ICAL.Component, name: string): unknown => component.getFirstPropertyValue(name);
const instant = (component: ICAL.Component, name: string): string =>
  (value(component, name) as ICAL.Time).toJSDate().toISOString();

describe('an invitation', () => {
  it('says who, when and how to answer', () => {
    const part = renderInvitation(
      buildInvitation({ place: 'Cluj-Napoca; sala 2', url: 'https://q.example/meetings/1' }),
    );
    const { calendar, event } = parse(part.content);
    expect(value(calendar, 'method')).toBe(part.method);
    expect(value(calendar, 'version')).toBe('2.0');
    expect(value(event, 'uid')).toBe(`${meetingId}@quatrefoil.example`);
    expect(value(event, 'status')).toBe('CONFIRMED');
    expect(value(event, 'location')).toBe('Cluj-Napoca; sala 2');
    expect(instant(event, 'dtstamp')).toBe('2026-11-20T09:00:00.000Z');
    expect(instant(event, 'dtstart')).toBe('2026-11-24T08:00:00.000Z');
    expect(instant(event, 'dtend')).toBe('2026-11-24T08:30:00.000Z');
    expect(value(event, 'organizer')).toBe('mailto:meetings@quatrefoil.example');
    const attendees = event.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    expect(attendees[0]!.getFirstValue()).toMatch(/^mailto:ana@example\.ro$/i);
    expect(attendees[0]!.getParameter('cn')).toBe('Ana Șerban');
    expect(attendees[0]!.getParameter('rsvp')).toBe('TRUE');
    expect(attendees[0]!.getParameter('partstat')).toBe('NEEDS-ACTION');
  });

  it('keeps its identity through ten changes and a cancellation', () => {
    const changes = Array.from({ length: 10 }, (_, sequence) => renderInvitation(buildInvitation({ sequence })));
    const cancelled = renderInvitation(buildInvitation({ method: 'CANCEL', sequence: 10 }));
    const events = [...changes, cancelled].map(({ content }) => parse(content).event);
    expect(new Set(events.map((event) => value(event, 'uid')))).toEqual(new Set([`${meetingId}@quatrefoil.example`]));
    expect(events.map((event) => value(event, 'sequence'))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(value(parse(cancelled.content).calendar, 'method')).toBe('CANCEL');
    expect(value(events[10]!, 'status')).toBe('CANCELLED');
  });

  it('folds a long Romanian title at 75 octets without breaking a letter', () => {
    const title = 'Măsurători și încercări pentru țesături tehnice: '.repeat(8).slice(0, 290);
    const { content } = renderInvitation(buildInvitation({ title }));
    expect(Buffer.byteLength(title)).toBeGreaterThan(300);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(value(parse(content).event, 'summary')).toBe(title.trim());
  });

  it.each([
    ['spring', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['autumn', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ])('keeps its instants over the clock change in %s', (_, startsAt, endsAt) => {
    const { event } = parse(
      renderInvitation(buildInvitation({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })).content,
    );
    expect([instant(event, 'dtstart'), instant(event, 'dtend')]).toEqual([startsAt, endsAt]);
  });

  it('lets no text become a line of the calendar', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 60 });
    const inject = fc.constantFrom(
      '\r\nATTENDEE:mailto:eve@x.ro',
      '\nEND:VEVENT',
      '\r\n BEGIN:VALARM',
      '\u2028X:1',
      '\u0000',
    );
    const text = fc.tuple(hostile, inject, hostile).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (title, name, place) => {
        const clean = renderInvitation(buildInvitation({ description: 'x', place: 'x' })).content;
        const { content } = renderInvitation(
          buildInvitation({ title, place, description: title, attendee: { name, address: 'ana@example.ro' } }),
        );
        const names = (source: string): string[] =>
          source
            .replaceAll(/\r\n[ \t]/g, '')
            .split('\r\n')
            .map((line) => line.split(/[;:]/)[0]!);
        const { event } = parse(content);
        expect(event.getAllSubcomponents()).toHaveLength(0);
        expect(event.getAllProperties('attendee')).toHaveLength(1);
        expect(new Set(names(clean))).toEqual(new Set([...names(content), 'SUMMARY', 'LOCATION', 'DESCRIPTION']));
        expect(content).not.toMatch(/[^\P{Cc}\r\n]/u);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['the meeting id', { meetingId: 'x\r\nX:1' }],
    ['the host', { host: 'a\r\nb' }],
    ['the sequence', { sequence: -1 }],
    ['its end', { endsAt: new Date('2026-11-24T08:00:00Z') }],
    ['the address', { attendee: { name: 'A', address: 'a@b.ro\r\nX:1' } }],
  ])('refuses what cannot stand in a calendar: %s', (_, overrides) => {
    expect(() => renderInvitation(buildInvitation(overrides))).toThrow(RangeError);
  });
});
