import { whyFound, wordMatcher } from './why-found.js';

const why = (words: string[], title: string, summary = '', otherwise: string[][] = []): unknown =>
  whyFound({ title, summary }, wordMatcher(words, [{ words, otherwise }]));

it('tells the words of the title and the summary as they are written, whatever their ending and diacritics', () => {
  expect(why(['energie', 'regenerabila'], 'Energia regenerabilă', 'Surse regenerabile de energie')).toEqual({
    foundIn: ['title', 'summary'],
    foundWords: ['Energia', 'regenerabilă', 'regenerabile', 'energie'],
  });
});

it('tells words that say the same in the other language, and the beginning of a word still being typed', () => {
  expect(why(['sudura'], 'Laser welding', '', [['welding']])).toEqual({ foundIn: ['title'], foundWords: ['welding'] });
  expect(why(['las'], 'Laser welding')).toEqual({ foundIn: ['title'], foundWords: ['Laser'] });
});

it('says elsewhere where nothing shown has the words, and nothing where none were searched', () => {
  expect(why(['pump'], 'Laser welding', 'of metal')).toEqual({ foundIn: ['elsewhere'], foundWords: [] });
  expect(why([], 'Laser welding')).toEqual({ foundIn: [], foundWords: [] });
});
