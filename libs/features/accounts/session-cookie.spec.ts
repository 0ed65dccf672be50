import { createHmac } from 'node:crypto';
import { readSignedToken } from './session-cookie.js';

const SECRET = 'a secret of the instance, long enough';
const NAME = 'quatrefoil.session_token';
const sign = (token: string, secret: string): string =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

test('reads the token of a signed cookie among others', () => {
  const header = `theme=dark; ${NAME}=${sign('tok.en', SECRET)}; other=1`;
  expect(readSignedToken(header, NAME, SECRET)).toBe('tok.en');
});

test('takes nothing that is unsigned, signed by another, altered, or of another name', () => {
  const signed = sign('token', SECRET);
  const headers = [
    `${NAME}=token`,
    `${NAME}=token.`,
    `${NAME}=${sign('token', 'another secret')}`,
    `${NAME}=x${signed}`,
    `x${NAME}=${signed}`,
    `${NAME}=%E0%A4%A`,
    '',
  ];
  expect(headers.map((header) => readSignedToken(header, NAME, SECRET))).toEqual(headers.map(() => null));
});
