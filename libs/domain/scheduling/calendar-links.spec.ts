import { calendarLinks } from './index.js';

test('links to calendars on the web say the same instants and words, whatever is in them', () => {
  const note = {
    title: 'Întâlnire & test #1',
    details: 'https://q.example/introductions/1?a=b',
    place: 'Sala 2; Cluj',
    startMs: Date.parse('2026-11-24T08:00:00Z'),
    endMs: Date.parse('2026-11-24T08:30:00Z'),
  };
  const [google, outlook] = Object.values(calendarLinks(note)).map((link) => new URL(link).searchParams);
  expect([google?.get('text'), google?.get('dates')]).toEqual([note.title, '20261124T080000Z/20261124T083000Z']);
  expect([outlook?.get('startdt'), outlook?.get('enddt')]).toEqual(['2026-11-24T08:00:00Z', '2026-11-24T08:30:00Z']);
  for (const [link, name] of [
    [google, 'details'],
    [outlook, 'body'],
  ] as const)
    expect([link?.get(name), link?.get('location')]).toEqual([note.details, note.place]);
});
