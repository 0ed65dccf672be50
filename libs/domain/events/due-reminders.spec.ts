import { dueReminders } from './index.js';

const at = (text: string): number => Date.parse(`${text}Z`);
const meeting = (personId: string, start: string) => ({
  personId,
  eventId: 'fair',
  zone: 'Europe/Bucharest',
  startMs: at(start),
});
/** In Bucharest: two meetings on the 8th, one on the 9th just after midnight. */
const meetings = [
  meeting('ana', '2027-01-08T09:00'),
  meeting('ana', '2027-01-08T08:00'),
  meeting('ana', '2027-01-08T22:10'),
  meeting('dan', '2027-01-08T12:00'),
];
const dueAt = (text: string): string[] =>
  dueReminders(meetings, at(text)).map(({ personId, date, kind }) => `${personId} ${date} ${kind}`);

test('people are reminded a day and an hour before the first meeting of each day, by the clocks of the event', () => {
  expect(dueAt('2027-01-07T07:59')).toEqual([]);
  expect(dueAt('2027-01-07T08:00')).toEqual(['ana 2027-01-08 tomorrow']);
  expect(dueAt('2027-01-07T12:00')).toEqual(['dan 2027-01-08 tomorrow']);
  expect(dueAt('2027-01-07T22:10')).toEqual(['ana 2027-01-09 tomorrow']);
  expect(dueAt('2027-01-08T07:00')).toEqual(['ana 2027-01-08 soon']);
  expect(dueAt('2027-01-08T08:00')).toEqual([]);
  expect(dueAt('2027-01-08T08:30')).toEqual([]);
  expect(dueAt('2027-01-08T11:30')).toEqual(['dan 2027-01-08 soon']);
});
