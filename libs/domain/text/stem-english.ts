/**
 * The Porter2 ("English") stemmer: Martin Porter, "The English (Porter2) stemming algorithm",
 * https://snowballstem.org/algorithms/english/stemmer.html
 */
interface Regions {
  readonly first: number;
  readonly second: number;
}

interface Rule {
  readonly replacement: string;
  /** Whether the part before the suffix allows the replacement. */
  readonly allows?: (before: string, regions: Regions) => boolean;
}

type Rules = ReadonlyMap<string, Rule>;

const LONGEST_SUFFIX = 7;

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl' }),
  ...Object.entries({ gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl' }),
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word): [string, string] => [word, word]),
]);
const UNCHANGED_AFTER_PLURAL = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));
const OWN_FIRST_REGION = /^(?:gener|commun|arsen)/;

const STEP_2 = rules([
  ['tion', 'tional'],
  ['ence', 'enci'],
  ['ance', 'anci'],
  ['able', 'abli'],
  ['ent', 'entli'],
  ['ize', 'izer ization'],
  ['ate', 'ational ation ator'],
  ['al', 'alism aliti alli'],
  ['ful', 'fulness fulli'],
  ['ous', 'ousli ousness'],
  ['ive', 'iveness iviti'],
  ['ble', 'biliti bli'],
  ['og', 'ogi', (before) => before.endsWith('l')],
  ['less', 'lessli'],
  ['', 'li', (before) => /[cdeghkmnrt]$/.test(before)],
]);

const STEP_3 = rules([
  ['tion', 'tional'],
  ['ate', 'ational'],
  ['al', 'alize'],
  ['ic', 'icate iciti ical'],
  ['', 'ful ness'],
  ['', 'ative', (before, regions) => before.length >= regions.second],
]);

const STEP_4 = rules([
  ['', 'al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize'],
  ['', 'ion', (before) => /[st]$/.test(before)],
]);

/** The stem of a folded English word (lower case, no diacritics, no apostrophes). */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word;
  const special = SPECIAL.get(word);
  if (special !== undefined) return special;
  const marked = markConsonantY(word);
  const regions = regionsOf(marked);
  const singular = removePlural(marked);
  if (UNCHANGED_AFTER_PLURAL.has(singular)) return singular;
  const tenseless = closeWithI(removeTense(singular, regions));
  const reduced = replaceSuffix(replaceSuffix(tenseless, STEP_2, regions, 'first'), STEP_3, regions, 'first');
  const bare = replaceSuffix(reduced, STEP_4, regions, 'second');
  return removeFinal(bare, regions).replaceAll('Y', 'y');
}

function rules(list: readonly (readonly [string, string, Rule['allows']?])[]): Rules {
  const table = new Map<string, Rule>();
  for (const [replacement, suffixes, allows] of list) {
    for (const suffix of suffixes.split(' ')) table.set(suffix, allows ? { replacement, allows } : { replacement });
  }
  return table;
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiouy'.includes(letter);
}

function hasVowel(part: string): boolean {
  return /[aeiouy]/.test(part);
}

function markConsonantY(word: string): string {
  return word.includes('y') ? word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y') : word;
}

function regionsOf(word: string): Regions {
  const own = OWN_FIRST_REGION.exec(word);
  const first = own ? own[0].length : afterVowelAndConsonant(word, 0);
  return { first, second: afterVowelAndConsonant(word, first) };
}

function afterVowelAndConsonant(word: string, from: number): number {
  let i = from;
  while (i < word.length && !isVowel(word[i])) i++;
  while (i < word.length && isVowel(word[i])) i++;
  return Math.min(i + 1, word.length);
}

/** A short syllable ends the part: consonant, vowel, consonant other than w, x, Y; or vowel and consonant at the start. */
function endsShort(part: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(part) || /^[aeiouy][^aeiouy]$/.test(part);
}

function removePlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss') || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function removeTense(word: string, regions: Regions): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= regions.first ? word.slice(0, eed.index) + 'ee' : word;
  const tense = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!tense || !hasVowel(word.slice(0, tense.index))) return word;
  return completeStem(word.slice(0, tense.index), regions);
}

function completeStem(part: string, regions: Regions): string {
  if (/(?:at|bl|iz)$/.test(part)) return part + 'e';
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(part)) return /^[aeo]..$/.test(part) ? part : part.slice(0, -1);
  return part.length === regions.first && endsShort(part) ? part + 'e' : part;
}

function closeWithI(word: string): string {
  return word.length > 2 && /[^aeiouy][yY]$/.test(word) ? word.slice(0, -1) + 'i' : word;
}

/** The longest suffix alone decides: when it may not be replaced, no shorter one is tried. */
function replaceSuffix(word: string, table: Rules, regions: Regions, region: keyof Regions): string {
  for (let length = Math.min(LONGEST_SUFFIX, word.length - 1); length > 0; length--) {
    const rule = table.get(word.slice(word.length - length));
    if (!rule) continue;
    const before = word.slice(0, word.length - length);
    const allowed = before.length >= regions[region] && (rule.allows?.(before, regions) ?? true);
    return allowed ? before + rule.replacement : word;
  }
  return word;
}

function removeFinal(word: string, { first, second }: Regions): string {
  const before = word.slice(0, -1);
  if (word.endsWith('e')) {
    return before.length >= second || (before.length >= first && !endsShort(before)) ? before : word;
  }
  return word.endsWith('ll') && before.length >= second ? before : word;
}
