import { parseNeed, parseProfile } from './import-lines.js';

test('a need and a profile are understood, with fields that are not known', () => {
  expect(parseNeed('{"id":"N1","title":"T","text":"","year":2010}')).toEqual({
    value: { id: 'N1', title: 'T', text: '' },
  });
  expect(parseProfile('{"id":"P","documents":[{"id":"D","title":"","text":"x","year":null}]}')).toMatchObject({
    value: { id: 'P' },
  });
});

test.each([
  ['{"id"', 'is not JSON'],
  ['{"id":"N1","text":"x"}', 'title: Invalid input: expected string, received undefined'],
  ['{"id":" ","title":"T","text":"x"}', 'id: must not be empty'],
  ['{"id":"N1","title":"T","text":"a\\u0000b"}', 'text: must not contain NUL or half characters'],
  ['[]', 'Invalid input: expected object, received array'],
])('the bad need %s is explained', (line, reason) => {
  expect(parseNeed(line)).toEqual({ reason });
});

test('a bad document of a profile is named by its place', () => {
  const line =
    '{"id":"P","documents":[{"id":"D","title":"T","text":"x"},{"id":"E","title":"T","text":"x","year":"1999"}]}';
  expect(parseProfile(line)).toEqual({ reason: 'documents[1].year: Invalid input: expected number, received string' });
});

test('a stray control character becomes a space', () => {
  expect(parseNeed('{"id":"N1","title":"A\\u001aB","text":""}')).toMatchObject({ value: { title: 'A B' } });
});
