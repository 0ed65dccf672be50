import { isRomanianCode, normaliseRegistrationCode } from './index.js';

test.each(['1590082', '18547290', '14399840'])('%s is a right Romanian code', (digits) => {
  expect(isRomanianCode(digits)).toBe(true);
});

test.each(['1590083', '1', '12345678901', '159008x', ''])('"%s" is not', (digits) => {
  expect(isRomanianCode(digits)).toBe(false);
});

test('one code has one spelling', () => {
  for (const text of ['RO1590082', 'ro 1590082', ' 159 0082', '1590082']) {
    expect(normaliseRegistrationCode(text)).toBe('1590082');
  }
  expect(normaliseRegistrationCode('de 123 456 789')).toBe('DE123456789');
  expect(normaliseRegistrationCode('RO123')).toBeNull();
  expect(normaliseRegistrationCode('firma')).toBeNull();
});
