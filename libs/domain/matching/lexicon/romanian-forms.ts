/**
 * Endings that a Romanian noun or adjective takes in the plural, with the article and in the genitive, and what its
 * dictionary form may end in instead, the likeliest first. Folded, the longest ending that fits comes first.
 */
const ENDINGS: readonly (readonly [ending: string, bases: readonly string[]])[] = [
  ['urilor', ['', 'u']],
  ['urile', ['', 'u']],
  ['atilor', ['ate', 'at']],
  ['atile', ['ate', 'at']],
  ['iunilor', ['iune']],
  ['iunile', ['iune']],
  ['iunii', ['iune']],
  ['iuni', ['iune']],
  ['elelor', ['ea', 'el', 'ela']],
  ['elele', ['ea', 'el', 'ela']],
  ['atii', ['atie', 'ate', 'at']],
  ['iilor', ['ie', 'iu']],
  ['iile', ['ie']],
  ['iului', ['iu']],
  ['iul', ['iu']],
  ['iei', ['ie']],
  ['uri', ['', 'u']],
  ['ului', ['']],
  ['ilor', ['', 'a', 'e', 'u', 'ie']],
  ['elor', ['a', '', 'e', 'el']],
  ['ului', ['', 'u']],
  ['ati', ['ate', 'at']],
  ['ele', ['a', 'el', '', 'e', 'ea']],
  ['ile', ['a', 'e', '', 'ie']],
  ['iei', ['ie', 'ia']],
  ['lui', ['']],
  ['ul', ['', 'u']],
  ['ii', ['', 'e', 'ie', 'iu', 'i']],
  ['ia', ['ie', 'iu']],
  ['ea', ['e', '']],
  ['ei', ['a', 'e', 'ie']],
  ['le', ['', 'l']],
  ['a', ['', 'e', 'ea', 'u']],
  ['e', ['', 'a', 'u']],
  ['i', ['', 'e', 'a', 'u', 'ie']],
];
const SHORTEST_BASE = 3;

/** What a folded Romanian word may be a form of, the likeliest first; the word itself is not among them. */
export function dictionaryForms(word: string): string[] {
  const forms: string[] = [];
  for (const [ending, bases] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_BASE) continue;
    const base = word.slice(0, word.length - ending.length);
    for (const other of bases) forms.push(base + other);
  }
  return forms;
}
