const WEIGHTS = [7, 5, 3, 2, 1, 7, 5, 3, 2];

/**
 * Whether digits are a Romanian registration code (CUI, 2 to 10 digits): the last one is the weighted sum of the others
 * times 10, modulo 11, where 10 counts as 0.
 */
export function isRomanianCode(digits: string): boolean {
  if (!/^\d{2,10}$/.test(digits)) return false;
  const body = digits.slice(0, -1).padStart(9, '0');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return ((sum * 10) % 11) % 10 === Number(digits.at(-1));
}

/**
 * One spelling for each registration code: upper case without spaces, dots and dashes; Romanian ones without the
 * prefix RO of VAT payers. Null where it cannot be one (4 to 20 letters and digits abroad, a right CUI in Romania).
 */
export function normaliseRegistrationCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s.-]/g, '');
  const digits = code.replace(/^RO(?=\d)/, '');
  if (/^\d+$/.test(digits)) return isRomanianCode(digits) ? digits : null;
  return /^(?=.*\d)[A-Z0-9]{4,20}$/.test(code) ? code : null;
}
