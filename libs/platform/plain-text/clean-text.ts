const LINE_BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;
/** Control characters, halves of surrogate pairs, and marks that reorder what is read. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Bidi_C}]/gu;

/** One line of visible text: line breaks and tabs become spaces, control and reordering characters go. NFC. */
export function oneLine(text: string): string {
  return text
    .replace(LINE_BREAKS, ' ')
    .replace(/\t/gu, ' ')
    .replace(UNSAFE, '')
    .replace(/ {2,}/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** As `oneLine`, but line breaks stay, as `\n`. */
export function manyLines(text: string): string {
  return text.replace(LINE_BREAKS, '\n').split('\n').map(oneLine).join('\n').trim();
}
