import fc from 'fast-check';

import { indexFiles, type RankableProfile } from './index.js';
import { jointCounts } from './joint-counts.js';
import { likeness, skeletonOf } from './lexicon/cognates.js';
import { Lexicon } from './lexicon/index.js';
import { dictionaryForms } from './lexicon/romanian-forms.js';
import { PairTable } from './pair-table.js';
import { NO_LATENT_TERMS } from './latent-terms.js';
import { type RankingModel } from './ranking-model.js';

const english = (id: string, text: string): RankableProfile => ({
  id,
  documents: [{ title: '', text, language: 'en' }],
});
const profiles = [
  english('water', 'Filters that clean drinking water of nitrates'),
  english('wood', 'Drying of oak planks for furniture'),
  english('photo', 'Photogrammetry of buildings by Kovacs'),
  english('noise', 'Acoustic panels against noise in halls'),
];
const index = indexFiles(profiles);
const bestFor = (text: string): string | undefined =>
  index.rank(index.prepare({ title: '', text, language: 'ro' }), { limit: 4 })[0]?.profileId;

test.each([
  ['Vrem să scăpăm de zgomotul din hală', 'noise'],
  ['Cum uscăm mai repede stejarul?', 'wood'],
  ['Apa potabilă are nitrați', 'water'],
])('the Romanian need "%s" finds its English profile by the lexicon', (need, id) => {
  expect(bestFor(need)).toBe(id);
});

test('what the lexicon lacks is found by cognates and names', () => {
  expect(bestFor('Fotogrametrie')).toBe('photo');
  expect(bestFor('Domnul Kovacs')).toBe('photo');
});

test('the need is told in its own words, though the profile has others', () => {
  const need = index.prepare({ title: '', text: 'zgomot', language: 'ro' });
  expect(index.explain(need, 'noise').words.map(({ stem }) => stem)).toEqual(['zgomot']);
});

test('comma, cedilla and missing diacritics rank alike', () => {
  const words = fc.constantFrom('apă', 'nitrați', 'uscăm', 'stejar', 'clădiri', 'zgomotului', 'mașini', 'părți');
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (chosen) => {
      const text = chosen.join(' ');
      const rank = (spelt: string): unknown =>
        index.rank(index.prepare({ title: '', text: spelt, language: 'ro' }), { limit: 4 });
      expect(rank(text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ'))).toEqual(rank(text));
      expect(rank(text.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(rank(text));
    }),
  );
});

test('a word that both languages write alike is not taken for the other', () => {
  const two = indexFiles([english('floor', 'sol gel coating'), english('other', 'soil samples')]);
  const ranked = two.rank(two.prepare({ title: '', text: 'Sol', language: 'ro' }), { limit: 2 });
  expect(ranked.map(({ profileId }) => profileId)).toEqual(['other']);
});

test('a lexicon knows longer phrases first, and inflected words by their dictionary form', () => {
  const lexicon = new Lexicon([
    { ro: ['mașină'], en: ['machine', 'car'] },
    { ro: ['învățare automată'], en: ['machine learning'] },
  ]);
  const meaning = (words: string[], stems: string[]) => lexicon.meaningAt({ words, stems }, 0, 'ro');
  expect(meaning(['masinilor'], ['unknown'])).toEqual({ meanings: [['machin'], ['car']], length: 1 });
  expect(lexicon.meaningAt({ words: ['machine', 'learning'], stems: ['machin', 'learn'] }, 0, 'en')?.length).toBe(2);
  expect(meaning(['altceva'], ['altceva'])).toBeNull();
});

test.each([
  ['modelele', 'model'],
  ['masinilor', 'masina'],
  ['solutiile', 'solutie'],
  ['calitatii', 'calitate'],
  ['laboratoarelor', 'laborator'],
  ['vopsim', 'vopsi'],
  ['masuram', 'masura'],
  ['lipeste', 'lipi'],
  ['fierbem', 'fierbe'],
  ['curatarii', 'curatare'],
])('%s may be a form of %s', (form, base) => {
  expect(dictionaryForms(form)).toContain(base);
});

test.each([
  ['fotogram', 'photogram'],
  ['tehnolog', 'technolog'],
  ['sistem', 'system'],
  ['echipament', 'equipment'],
])('%s and %s are cognates', (romanian, english_) => {
  expect(likeness(skeletonOf(romanian), skeletonOf(english_))).toBeGreaterThan(0.7);
});

test('a table of pairs numbers each pair once', () => {
  const pair = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 2_000 }), (pairs) => {
      const table = new PairTable();
      const known = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first}/${second}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(table.add(first, second)).toBe(known.get(key));
      }
      const seen: string[] = [];
      table.eachPair((first, second, number) => (seen[number] = `${first}/${second}`));
      expect(seen).toEqual([...known.keys()]);
    }),
  );
});

test('a word is as frequent as itself and the mean of its translations in a collection of both languages', () => {
  const lexicon = new Lexicon([{ ro: ['pompă'], en: ['pump', 'booster'] }]);
  const model = (counts: Record<string, number>): RankingModel => ({
    version: '',
    documents: 100,
    averageLength: 10,
    newestYear: null,
    terms: Object.keys(counts),
    counts: Int32Array.from(Object.values(counts)),
    phrases: new Int32Array(0),
    latent: NO_LATENT_TERMS,
  });
  expect([...Array.from(jointCounts(model({ '#ict': 9, booster: 20, pump: 40, '~pomp': 2 }), lexicon))]).toEqual([
    9, 22, 42, 32,
  ]);
  expect([...Array.from(jointCounts(model({ booster: 20, pump: 40 }), lexicon))]).toEqual([20, 40]);
});

test('words that no document has do not make those of the own language count for less', () => {
  const own = { id: 'own', documents: [{ title: '', text: 'Pompe pentru apă', language: 'ro' as const }] };
  const both = indexFiles([...profiles, own, { ...own, id: 'twin' }]);
  const score = (text: string): number => both.score(both.prepare({ title: '', text, language: 'ro' }), 'own');
  expect(score('Pompe pentru apă, xyzzy plugh') / score('Pompe pentru apă')).toBeGreaterThan(0.9);
});
