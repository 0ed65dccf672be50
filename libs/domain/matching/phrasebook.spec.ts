import { Phrasebook, tellingWords } from './phrasebook.js';

const book = new Phrasebook([
  { ro: ['pompă de căldură', 'pompe de căldură'], en: ['heat pump'] },
  { ro: ['pompă', 'pompe'], en: ['pump'] },
  { ro: ['navă', 'nave', 'vas'], en: ['ship', 'vessel'] },
  { ro: ['vas', 'recipient'], en: ['vessel', 'container'] },
]);

const otherwise = (text: string): string[] =>
  book.phrasesOf(tellingWords(text)).map((phrase) => phrase.otherwise.map((words) => words.join(' ')).join(', '));

describe('a phrasebook', () => {
  it('translates the longest phrase, in any inflection, without diacritics and stop words', () => {
    expect(book.phrasesOf(tellingWords('pompele de caldura'))).toEqual([
      { words: ['pompele', 'caldura'], otherwise: [['heat', 'pump']] },
    ]);
    expect(otherwise('heat pumps')).toEqual(['pompa caldura']);
    expect(otherwise('the pump')).toEqual(['pompa']);
  });

  it('leaves words that it does not know alone', () => {
    expect(book.phrasesOf(['heat', 'xylophone'])).toEqual([
      { words: ['heat'], otherwise: [] },
      { words: ['xylophone'], otherwise: [] },
    ]);
    expect([book.has('nava'), book.has('xylophone')]).toEqual([true, false]);
  });

  it('paraphrases words of one meaning, and only translates those of several', () => {
    expect(otherwise('ship')).toEqual(['nava, vas, vessel']);
    expect(otherwise('vessel')).toEqual(['nava, vas, recipient']);
  });
});
