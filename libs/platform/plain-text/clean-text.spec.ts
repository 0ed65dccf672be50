import { manyLines, oneLine } from './index.js';

test('a line stays one line, whatever is in it', () => {
  expect(oneLine('  Întâlnire\r\nBcc: a@b.ro\u0000\u0007\u202e\t\u2028fin\ud800 ')).toBe('Întâlnire Bcc: a@b.ro fin');
});

test('several lines keep their breaks and lose the rest', () => {
  expect(manyLines('one\r\ntwo\u0000\rthree\n\n  four  ')).toBe('one\ntwo\nthree\n\nfour');
});

test('letters written with combining marks become one form', () => {
  expect(oneLine('s\u0326')).toBe('ș');
});
