import { readBusy, type BusySearch } from './read-busy.js';

const search: BusySearch = {
  within: { startMs: Date.parse('2026-10-19T00:00:00Z'), endMs: Date.parse('2026-11-09T00:00:00Z') },
  zone: 'Europe/Bucharest',
  ownHost: 'quatrefoil.example',
};
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const busy = (...parts: string[]): string[] =>
  readBusy(calendar(...parts), search).map(
    ({ startMs, endMs }) =>
      `${new Date(startMs).toISOString().slice(5, 16)}/${new Date(endMs).toISOString().slice(5, 16)}`,
  );

describe('busy times of a calendar elsewhere', () => {
  it('are read in UTC, in zones, without zones, and as whole days of the person', () => {
    expect(busy(event('UID:a', 'DTSTART:20261020T080000Z', 'DURATION:PT45M'))).toEqual(['10-20T08:00/10-20T08:45']);
    expect(
      busy(
        event('UID:a', 'DTSTART;TZID=America/New_York:20261027T080000', 'DTEND;TZID=America/New_York:20261027T090000'),
      ),
    ).toEqual(['10-27T12:00/10-27T13:00']);
    expect(busy(event('UID:a', 'DTSTART:20261020T080000', 'DTEND:20261020T090000'))).toEqual([
      '10-20T05:00/10-20T06:00',
    ]);
    expect(busy(event('UID:a', 'DTSTART;VALUE=DATE:20261025', 'DTEND;VALUE=DATE:20261026'))).toEqual([
      '10-24T21:00/10-25T22:00',
    ]);
    expect(busy(event('UID:a', 'DTSTART;VALUE=DATE:20261021'))).toEqual(['10-20T21:00/10-21T21:00']);
  });

  it('follow a zone that only the calendar describes', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:GTB Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T040000'];
    const rule = 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10';
    const summer = ['BEGIN:DAYLIGHT', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300'];
    const described = [
      ...[...zone, 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', rule, 'END:STANDARD'],
      ...[...summer, 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ].join('\r\n');
    const weekly = event(
      'UID:a',
      'DTSTART;TZID=GTB Standard Time:20261023T100000',
      'DTEND;TZID=GTB Standard Time:20261023T110000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    expect(busy(described, weekly)).toEqual(['10-23T07:00/10-23T08:00', '10-30T08:00/10-30T09:00']);
  });

  it('repeat over the change of the clocks, without what was left out, moved or called off', () => {
    const zone = ';TZID=Europe/Bucharest:';
    const times = (day: string, from: string, to: string) => [
      `DTSTART${zone}202610${day}T${from}0000`,
      `DTEND${zone}202610${day}T${to}0000`,
    ];
    const daily = event(
      'UID:d',
      ...times('22', '10', '11'),
      'RRULE:FREQ=DAILY;COUNT=6',
      `EXDATE${zone}20261023T100000`,
    );
    const moved = event('UID:d', `RECURRENCE-ID${zone}20261024T100000`, ...times('24', '15', '16'));
    const off = event('UID:d', `RECURRENCE-ID${zone}20261026T100000`, ...times('26', '10', '11'), 'STATUS:CANCELLED');
    expect(busy(daily, moved, off)).toEqual([
      '10-22T07:00/10-22T08:00',
      '10-24T12:00/10-24T13:00',
      '10-25T08:00/10-25T09:00',
      '10-27T08:00/10-27T09:00',
    ]);
  });

  it('leave out what is shown as free, what is our own, and what is long over', () => {
    const times = ['DTSTART:20261020T080000Z', 'DTEND:20261020T090000Z'];
    expect(busy(event('UID:a', ...times, 'TRANSP:TRANSPARENT'))).toEqual([]);
    expect(busy(event('UID:a', ...times, 'STATUS:CANCELLED'))).toEqual([]);
    expect(busy(event('UID:a', ...times, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'))).toEqual([]);
    expect(busy(event('UID:0f8f@quatrefoil.example', ...times))).toEqual([]);
    expect(busy(event('UID:a', 'DTSTART:20200101T080000Z', 'DTEND:20200101T090000Z'))).toEqual([]);
    expect(busy(event('UID:a', 'DTSTART:20000101T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY')).length).toBe(21);
  });

  it('come from published free and busy times too', () => {
    const lines = [
      'BEGIN:VFREEBUSY',
      'UID:f',
      'FREEBUSY;FBTYPE=BUSY:20261020T080000Z/PT1H',
      'FREEBUSY;FBTYPE=FREE:20261020T100000Z/PT1H',
    ];
    expect(busy([...lines, 'END:VFREEBUSY'].join('\r\n'))).toEqual(['10-20T08:00/10-20T09:00']);
  });

  it('are refused from what is no calendar', () => {
    for (const text of ['', '<html></html>', 'BEGIN:VCARD\r\nEND:VCARD\r\n'])
      expect(() => readBusy(text, search)).toThrow();
  });
});
