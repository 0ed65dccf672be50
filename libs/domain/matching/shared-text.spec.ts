import { sharedText, wordsOfNeed } from './shared-text.js';

const need = wordsOfNeed({
  title: 'Pierderi de 30 kW la uscare',
  text: 'Uscarea cerealelor consumă 30 kW.',
  language: 'ro',
  topics: [],
});

test('shared words are written as the need writes them', () => {
  const stems = [...need.keys()];
  const shared = { words: stems.map((stem) => ({ stem, share: 0.1 })), topics: [], documents: [] };
  const { words } = sharedText(need, shared, '');
  expect(words).toEqual(expect.arrayContaining(['pierderi', 'uscare', 'cerealelor']));
});

test('numbers and units are no reason', () => {
  const stems = [...need.keys()];
  const shared = { words: stems.map((stem) => ({ stem, share: 0.1 })), topics: [], documents: [] };
  const { words } = sharedText(need, shared, '');
  expect(stems).toContain('30');
  expect(words).not.toContain('30');
  expect(words).not.toContain('kw');
});
