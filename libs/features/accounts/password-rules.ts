import { commonPasswords } from './common-passwords.data.js';

/** True for a password that others would try first: a common one, or the person's own name or address. */
export function isEasilyGuessed(password: string, { name, email }: { name: string; email: string }): boolean {
  const lower = password.toLowerCase();
  const own = [email, email.split('@')[0] ?? '', name, name.replaceAll(' ', '')].map((value) => value.toLowerCase());
  return commonPasswords.has(lower) || own.includes(lower) || new Set(lower).size < 3;
}
