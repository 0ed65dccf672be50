/**
 * The letters that Romanian and English write differently in words of the same Greek, Latin or French origin
 * (fotografie, photography; tehnologie, technology; sistem, system; calitate, quality), made one.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu/g, 'cv'],
  [/ck|k|q/g, 'c'],
  [/h/g, ''],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/ae|oe|ea/g, 'e'],
  [/oa|ou|oo/g, 'o'],
  [/(.)\1+/g, '$1'],
];
const ENDING = /[aeiou]+$/;
const SHORTEST = 4;
const DIGIT = /\d/;

/** What is left of a stem when the spelling of its language is taken away; '' for what has no cognates. */
export function skeletonOf(stem: string): string {
  if (stem.length < SHORTEST || DIGIT.test(stem)) return '';
  let skeleton = stem;
  for (const [pattern, replacement] of SPELLINGS) skeleton = skeleton.replace(pattern, replacement);
  skeleton = skeleton.replace(ENDING, '');
  return skeleton.length < SHORTEST - 1 ? '' : skeleton;
}

const VOWELS = new Set([...'aeiou'].map((letter) => letter.charCodeAt(0)));
const VOWEL_FOR_VOWEL = 0.5;
const rows = [new Float64Array(64), new Float64Array(64)] as const;

/** How alike two skeletons are, from 0 to 1: edit distance by length, one vowel for another costing half. */
export function likeness(one: string, other: string): number {
  const [m, n] = [one.length, other.length];
  if (m >= 64 || n >= 64) return one === other ? 1 : 0;
  let [above, row] = rows;
  for (let j = 0; j <= n; j++) above[j] = j;
  for (let i = 1; i <= m; i++) {
    row[0] = i;
    const letter = one.charCodeAt(i - 1);
    for (let j = 1; j <= n; j++) {
      const replaced = (above[j - 1] as number) + costOf(letter, other.charCodeAt(j - 1));
      row[j] = Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1);
    }
    [above, row] = [row, above];
  }
  return 1 - (above[n] as number) / Math.max(m, n);
}

function costOf(letter: number, other: number): number {
  if (letter === other) return 0;
  return VOWELS.has(letter) && VOWELS.has(other) ? VOWEL_FOR_VOWEL : 1;
}

export interface Cognate {
  readonly stem: string;
  readonly likeness: number;
}

const LEAST_LIKENESS = 0.85;
const MOST_COGNATES = 2;

/** Finds, among the stems of one language, those of the same origin as a stem of the other. */
export class CognateFinder {
  private readonly buckets = new Map<string, { stem: string; skeleton: string }[]>();
  private readonly known = new Set<string>();
  private readonly found = new Map<string, readonly Cognate[]>();

  add(stem: string): void {
    const skeleton = skeletonOf(stem);
    if (skeleton === '' || this.known.has(stem)) return;
    this.known.add(stem);
    const bucket = bucketOf(skeleton);
    const members = this.buckets.get(bucket);
    if (members) members.push({ stem, skeleton });
    else this.buckets.set(bucket, [{ stem, skeleton }]);
    this.found.clear();
  }

  /** The likest few, the likest first. */
  cognatesOf(stem: string): readonly Cognate[] {
    const known = this.found.get(stem);
    if (known) return known;
    const cognates = this.search(skeletonOf(stem));
    this.found.set(stem, cognates);
    return cognates;
  }

  private search(skeleton: string): Cognate[] {
    if (skeleton === '') return [];
    const slack = skeleton.length * (1 / LEAST_LIKENESS - 1);
    const cognates: Cognate[] = [];
    for (const member of this.buckets.get(bucketOf(skeleton)) ?? []) {
      if (Math.abs(member.skeleton.length - skeleton.length) > slack) continue;
      const alike = likeness(skeleton, member.skeleton);
      if (alike >= LEAST_LIKENESS) cognates.push({ stem: member.stem, likeness: alike });
    }
    return cognates.sort((a, b) => b.likeness - a.likeness || (a.stem < b.stem ? -1 : 1)).slice(0, MOST_COGNATES);
  }
}

function bucketOf(skeleton: string): string {
  return skeleton.slice(0, 2);
}
