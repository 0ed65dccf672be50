import { seal, unseal } from './index.js';

const ana = { secret: 'a secret of at least thirty-two letters', purpose: 'busy calendar', owner: 'ana' };

test('what is sealed opens with the same secret, for the same purpose and owner alone', () => {
  const sealed = seal('https://calendar.example/private-ș', ana);
  expect(sealed).not.toContain('calendar');
  expect(unseal(sealed, ana)).toBe('https://calendar.example/private-ș');
  expect(seal('https://calendar.example/private-ș', ana)).not.toBe(sealed);
  for (const other of [
    { ...ana, secret: 'another' },
    { ...ana, purpose: 'else' },
    { ...ana, owner: 'dan' },
  ])
    expect(unseal(sealed, other)).toBeNull();
  expect(unseal(`${sealed.slice(0, -4)}AAAA`, ana)).toBeNull();
  expect(unseal('', ana)).toBeNull();
});
