/**
 * The Snowball stemmer for Romanian (Martin Porter and Richard Boulton, "Romanian stemming algorithm",
 * https://snowballstem.org/algorithms/romanian/stemmer.html), over folded words: its suffixes stand here
 * without diacritics, so that a word gets one stem whether they are written or not. The verb endings -am, -em and -im
 * are left alone: texts of this kind have more nouns like sistem, problemă and regim than verbs in the first person.
 */
interface Regions {
  readonly first: number;
  readonly second: number;
  readonly verb: number;
}

type Suffixes = ReadonlyMap<string, string>;

const LONGEST_SUFFIX = 9;
const DELETE_AFTER_CONSONANT = 'consonant';

const PLURALS = table({
  '': 'ul ului ei',
  a: 'aua',
  d: 'zi zii zilor',
  e: 'ea ele elor eaua',
  i: 'ii iua iei iile iilor ilor ile',
  at: 'atei',
  tate: 'tatii tatilor tatile',
  are: 'arii arilor arile',
  ere: 'erii erilor erile',
  ire: 'irii irilor irile',
  ati: 'atie atia',
});

const COMBINED = table({
  abil: 'abilitate abilitati abilitai',
  ibil: 'ibilitate ibilitati',
  iv: 'ivitate ivitati ivitai',
  ic: 'icitate icitati icitai icator icatori iciv iciva icive icivi ical icala icale icali',
  at: 'ativ ativa ative ativi atiune atoare ator atori',
  it: 'itiv itiva itive itivi itiune itoare itor itori',
});

const STANDARD = table({
  '': `at ata ati ate ut uta uti ute it ita iti ite ic ica ice ici abil abila abile abili ibil ibila ibile ibili
    oasa oase os osi ant anta ante anti ator atori itate itati itai iv iva ive ivi`,
  t: 'tiune tiuni',
  ist: 'ism isme ist ista iste isti',
});

/** Those of verbs of two syllables, which Snowball leaves alone. */
const PARTICIPLES = table({ '': 'at ata ate ati ut uta uti ute it ita iti ite' });
const SHORTEST_OF_PARTICIPLE = 4;

const VERBAL = table({
  [DELETE_AFTER_CONSONANT]: `are ere ire ari eri iri arii erii irii ind and indu andu eze easca ez ezi eaza esc esti este asc asti aste
    ai au eam eai ea eati eau iam iai ia iati iau ui asi aram arati ara usi uram urati ura isi iram irati ira
    asem asesi ase aseram aserati asera isem isesi ise iseram iserati isera usem usesi use useram userati usera`,
  '': 'ati eti iti sesi seram serati sera sei se sesem sesesi sese seseram seserati sesera',
});

const FINAL_VOWELS = table({ '': 'a e i ie' });

/** The stem of a folded Romanian word (lower case, no diacritics). */
export function stemRomanian(word: string): string {
  if (word.length < 3) return word;
  const marked = markSemivowels(word);
  const regions = regionsOf(marked);
  const singular = removePlural(marked, regions);
  const combined = reduceCombined(singular, regions);
  const plain = removeStandard(combined, regions);
  const standardRemoved = plain !== singular;
  const verbless = standardRemoved ? plain : removeVerbal(plain, regions);
  return unbroken(removeFinalVowel(verbless, regions).replaceAll('I', 'i').replaceAll('U', 'u'));
}

function table(groups: Readonly<Record<string, string>>): Suffixes {
  const suffixes = new Map<string, string>();
  for (const [replacement, list] of Object.entries(groups)) {
    for (const suffix of list.split(/\s+/)) suffixes.set(suffix, replacement);
  }
  return suffixes;
}

function isVowel(letter: string | undefined): boolean {
  return letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u';
}

/** i and u between vowels count as consonants and are written in upper case meanwhile. */
function markSemivowels(word: string): string {
  return word.replace(/(?<=[aeiou])[iu](?=[aeiou])/g, (letter) => letter.toUpperCase());
}

function regionsOf(word: string): Regions {
  const first = afterVowelAndConsonant(word, 0);
  return { first, second: afterVowelAndConsonant(word, first), verb: verbRegionOf(word) };
}

function afterVowelAndConsonant(word: string, from: number): number {
  let i = from;
  while (i < word.length && !isVowel(word[i])) i++;
  while (i < word.length && isVowel(word[i])) i++;
  return Math.min(i + 1, word.length);
}

function verbRegionOf(word: string): number {
  const search = (vowel: boolean, from: number): number => {
    let i = from;
    while (i < word.length && isVowel(word[i]) !== vowel) i++;
    return Math.min(i + 1, word.length);
  };
  if (!isVowel(word[1])) return search(true, 2);
  return isVowel(word[0]) ? search(false, 2) : Math.min(3, word.length);
}

/** The longest suffix of the table that begins at `from` or later, or ''. */
function longestSuffix(word: string, suffixes: Suffixes, from = 0): string {
  for (let length = Math.min(LONGEST_SUFFIX, word.length - from); length > 0; length--) {
    const suffix = word.slice(word.length - length);
    if (suffixes.has(suffix)) return suffix;
  }
  return '';
}

/** Replaces the longest suffix when it lies in the region; the longest alone decides, as in Snowball's `among`. */
function replaceSuffix(word: string, suffixes: Suffixes, region: number): string {
  const suffix = longestSuffix(word, suffixes);
  const start = word.length - suffix.length;
  return suffix === '' || start < region ? word : word.slice(0, start) + (suffixes.get(suffix) ?? '');
}

function removePlural(word: string, { first }: Regions): string {
  return word.endsWith('abile') ? word : replaceSuffix(word, PLURALS, first);
}

function reduceCombined(word: string, { first }: Regions): string {
  let reduced = word;
  for (;;) {
    const next = replaceSuffix(reduced, COMBINED, first);
    if (next === reduced) return reduced;
    reduced = next;
  }
}

function removeStandard(word: string, { second }: Regions): string {
  const removed = replaceSuffix(word, STANDARD, second);
  return removed === word ? replaceSuffix(word, PARTICIPLES, SHORTEST_OF_PARTICIPLE) : removed;
}

function removeVerbal(word: string, { verb }: Regions): string {
  const suffix = longestSuffix(word, VERBAL, verb);
  if (suffix === '') return word;
  const start = word.length - suffix.length;
  const before = word[start - 1];
  const unconditional = VERBAL.get(suffix) !== DELETE_AFTER_CONSONANT;
  const allowed = unconditional || (start > verb && (!isVowel(before) || before === 'u'));
  return allowed ? word.slice(0, start) : word;
}

/** The vowel before the last consonants without its break in feminine and plural forms: oa is o (contoare, contor). */
function unbroken(stem: string): string {
  return stem.replace(/oa(?=[^aeiou]{1,2}$)/, 'o').replace(/ea(?=[^aeiou]{1,2}$)/, 'e');
}

function removeFinalVowel(word: string, { verb }: Regions): string {
  return replaceSuffix(word, FINAL_VOWELS, verb);
}
