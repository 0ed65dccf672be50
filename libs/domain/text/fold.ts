const BEYOND_ASCII = /[\u0080-\uffff]/;
const MARKS = /\p{M}+/gu;
const UNDECOMPOSED = /[ßæœøđłıþ]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/**
 * Lower case without diacritics, so that ș (comma below), ş (cedilla) and s give one text.
 * Any Unicode normal form is accepted; compatibility forms (ligatures, full-width letters) are folded too.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter);
}

/** One spelling per letter: composed (NFC) and Romanian ş ţ with comma below instead of the older cedilla. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replaceAll('ş', 'ș').replaceAll('Ş', 'Ș').replaceAll('ţ', 'ț').replaceAll('Ţ', 'Ț');
}
