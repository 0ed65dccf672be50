import fc from 'fast-check';

import {
  foldText,
  guessLanguage,
  normaliseText,
  stemEnglish,
  stemOf,
  stemsOf,
  stemmedTokensOf,
  wordsOf,
} from './index.js';

const romanianText = fc
  .array(fc.constantFrom('soluții', 'învățământ', 'fabricație', 'șuruburi', 'țeavă', 'părți', 'din', 'și', 'apă'), {
    maxLength: 20,
  })
  .map((words) => words.join(' '));
const withCedilla = (text: string): string => text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');

test('forms of a Romanian noun share a stem, however their diacritics are written', () => {
  const forms = ['soluții', 'soluţii', 'solutii', 'soluția', 'soluțiile', 'soluție', 'soluțiilor', 'SOLUȚIEI'];
  expect(new Set(forms.map((form) => stemOf(foldText(form), 'ro')))).toEqual(new Set(['solut']));
});

test.each([
  ['regenerabilă', 'regenerabile'],
  ['energie', 'energiei'],
  ['senzori', 'senzorii'],
  ['fabricare', 'fabricarea'],
  ['fabricare', 'fabricării'],
  ['măsurare', 'măsurări'],
  ['calitate', 'calității'],
  ['contor', 'contoare'],
  ['catod', 'catozi'],
  ['vopsire', 'vopsit'],
  ['actual', 'actualei'],
  ['echipamente', 'echipamentelor'],
  ['materiale', 'materialelor'],
])('%s and %s share a stem', (one, other) => {
  expect(stemsOf(one, 'ro')).toEqual(stemsOf(other, 'ro'));
});

test.each([
  ['consigned', 'consign'],
  ['consistency', 'consist'],
  ['knightly', 'knight'],
  ['generously', 'generous'],
  ['communication', 'communic'],
  ['hopping', 'hop'],
  ['hoping', 'hope'],
  ['operational', 'oper'],
  ['studies', 'studi'],
  ['ties', 'tie'],
  ['dying', 'die'],
  ['relational', 'relat'],
  ['gas', 'gas'],
  ['adding', 'add'],
  ['sensitivities', 'sensit'],
])('the English stem of %s is %s', (word, stem) => {
  expect(stemEnglish(word)).toBe(stem);
});

test('comma, cedilla, missing and decomposed diacritics give the same stems', () => {
  fc.assert(
    fc.property(romanianText, (text) => {
      const stems = stemsOf(text, 'ro');
      expect(stemsOf(withCedilla(text), 'ro')).toEqual(stems);
      expect(stemsOf(foldText(text), 'ro')).toEqual(stems);
      expect(stemsOf(text.normalize('NFD'), 'ro')).toEqual(stems);
      expect(normaliseText(withCedilla(text))).toBe(text.normalize('NFC'));
    }),
  );
});

test('folding twice is folding once, and stems are never longer than their words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      for (const word of wordsOf(text)) expect(stemEnglish(word).length).toBeLessThanOrEqual(word.length + 1);
    }),
  );
});

test('a stemmed word says where it stands in the stored text', () => {
  fc.assert(
    fc.property(romanianText, (text) => {
      for (const { word, start, end } of stemmedTokensOf(text, 'ro'))
        expect(foldText(text.slice(start, end))).toBe(word);
    }),
  );
});

test('the language of a text is guessed with and without diacritics', () => {
  expect(guessLanguage('Căutăm o soluție pentru măsurarea calității apei din râuri')).toBe('ro');
  expect(guessLanguage('Cautam o solutie pentru masurarea calitatii apei din rauri')).toBe('ro');
  expect(guessLanguage('We look for a way to measure the quality of river water')).toBe('en');
  expect(guessLanguage('LIDAR', 'ro')).toBe('ro');
});
