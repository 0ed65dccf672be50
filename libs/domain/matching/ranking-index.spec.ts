import fc from 'fast-check';

import {
  fromStoredModel,
  indexFiles,
  ModelTrainer,
  RankingIndex,
  readText,
  sharedText,
  taxonomyFinder,
  toStoredModel,
  wordsOfNeed,
  type RankableProfile,
  type RankingModel,
} from './index.js';

const finder = taxonomyFinder();
const profile = (id: string, ...texts: string[]): RankableProfile => ({
  id,
  documents: texts.map((text) => ({ title: '', text, language: 'en' })),
});
const need = (text: string, language: 'ro' | 'en' = 'en') => ({ title: '', text, language });

function train(profiles: readonly RankableProfile[]): RankingModel {
  const trainer = new ModelTrainer();
  for (const { documents } of profiles) for (const document of documents) trainer.add(readText(document, [], finder));
  return trainer.finish();
}

function indexOf(profiles: readonly RankableProfile[], model = train(profiles)): RankingIndex {
  const index = new RankingIndex(model, finder);
  for (const each of profiles) index.put(each);
  return index;
}

const word = fc.constantFrom(
  'laser',
  'pump',
  'sensor',
  'weld',
  'polymer',
  'wheat',
  'drone',
  'battery',
  'fabric',
  'river',
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const profiles = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), texts: fc.array(text, { minLength: 1, maxLength: 4 }) }),
  { selector: ({ id }) => id, maxLength: 25 },
);

/** Enough for a model to have a latent space. */
const common = Array.from({ length: 210 }, (_, i) =>
  profile(`c${i}`, `${['laser weld', 'pump river', 'wheat fabric'][i % 3]} ${['sensor', 'drone'][i % 2]} x${i % 40}`),
);

test('of profiles that say as much of a need, the one that says what its words go with comes first', () => {
  const index = indexOf([...common, profile('a', 'sensor wheat'), profile('b', 'sensor weld')], train(common));
  const asked = index.prepare(need('laser sensor'));
  expect(index.score(asked, 'b')).toBeGreaterThan(index.score(asked, 'a'));
  expect(index.explain(asked, 'b').words.map(({ stem }) => stem)).toEqual(['sensor']);
});

test('what a word goes with is known of its translation too', () => {
  const romanian = (id: string, text: string): RankableProfile => ({
    id,
    documents: [{ title: '', text, language: 'ro' }],
  });
  const offers = [romanian('a', 'senzor grâu'), romanian('b', 'senzor sudură')];
  const index = indexOf([...common, ...offers], train([...common, ...offers]));
  const asked = index.prepare({ title: '', text: 'laser senzor', language: 'ro' });
  expect(index.score(asked, 'b')).toBeGreaterThan(1.2 * index.score(asked, 'a'));
});

test('a profile that shares no word with a need is not found by its neighbours alone', () => {
  const index = indexOf([profile('a', 'weld')], train(common));
  const asked = index.prepare(need('laser'));
  expect([index.rank(asked, { limit: 5 }), index.score(asked, 'a')]).toEqual([[], 0]);
});

test('the same texts in another order train the same model', () => {
  expect(train([...common].reverse())).toEqual(train(common));
});

test('a text without a title is headed by its first short paragraph', () => {
  expect(readText({ title: '', text: 'LASER PUMPS\n\nWelding of steel.' }, [], finder).titleLength).toBe(2);
  expect(readText({ title: '', text: 'Laser pumps.\nWelding of steel.' }, [], finder).titleLength).toBe(0);
});

test('the profile that writes about the need comes first', () => {
  const index = indexOf([profile('a', 'welding of pipes'), profile('b', 'growth of wheat'), profile('c', 'pipes')]);
  expect(index.rank(index.prepare(need('weld steel pipes')), { limit: 5 }).map(({ profileId }) => profileId)).toEqual([
    'a',
    'c',
  ]);
});

test('equal profiles are ordered by id', () => {
  const index = indexOf([profile('b', 'laser'), profile('a', 'laser'), profile('c', 'laser')]);
  const ranked = index.rank(index.prepare(need('laser')), { limit: 2 });
  expect(ranked.map(({ profileId }) => profileId)).toEqual(['a', 'b']);
});

test('a Romanian need meets an English profile in the topics of the taxonomy', () => {
  const index = indexOf([profile('a', 'growth of wheat'), profile('b', 'we offer additive manufacturing in titanium')]);
  const ranked = index.rank(index.prepare(need('Căutăm un partener pentru fabricație aditivă', 'ro')), { limit: 5 });
  expect(ranked.map(({ profileId }) => profileId)).toEqual(['b']);
});

test('a declared topic is found too', () => {
  const topics = ['additive-manufacturing'];
  const index = indexOf([{ ...profile('a', 'wheat'), topics }, profile('b', 'river')]);
  expect(index.rank(index.prepare({ ...need('powder'), topics }), { limit: 5 })[0]?.profileId).toBe('a');
});

test('what is not admitted does not take a place', () => {
  const index = indexOf([profile('a', 'laser'), profile('b', 'laser pump'), profile('c', 'laser pump weld')]);
  const ranked = index.rank(index.prepare(need('laser')), { limit: 2, admits: (id) => id !== 'a' });
  expect(ranked.map(({ profileId }) => profileId)).toEqual(['b', 'c']);
});

test('what is shared is told in the words of the need', () => {
  const index = indexOf([profile('a', 'river water', 'Lasers that weld'), profile('b', 'wheat')]);
  const asked = { title: 'Laser', text: 'Welding by lasers', language: 'en' as const };
  const shared = index.explain(index.prepare(asked), 'a');
  expect(shared.documents.map(({ position }) => position)).toEqual([1]);
  expect(new Set(sharedText(wordsOfNeed(asked), shared, 'Laser cutting table').words)).toEqual(
    new Set(['laser', 'welding']),
  );
  expect(sharedText(wordsOfNeed(asked), shared, 'Laser cutting table').equipment).toEqual(['laser']);
});

test('ranking gives what scoring each profile gives, and an index that changed ranks like a new one', () => {
  fc.assert(
    fc.property(profiles, profiles, text, (first, second, asked) => {
      const [before, after] = [first, second].map((list) => list.map(({ id, texts }) => profile(id, ...texts)));
      const model = train([...(before ?? []), ...(after ?? []), ...common]);
      expect(model.latent.dimensions).toBeGreaterThan(1);
      const changed = indexOf(before ?? [], model);
      for (const { id } of before ?? []) changed.remove(id);
      for (const each of after ?? []) changed.put(each);
      const fresh = indexOf(after ?? [], fromStoredModel(toStoredModel(model)) ?? model);
      const ranked = changed.rank(changed.prepare(need(asked)), { limit: 10 });
      expect(ranked).toEqual(fresh.rank(fresh.prepare(need(asked)), { limit: 10 }));
      const scored = [...changed.ids()]
        .map((profileId) => ({ profileId, score: changed.score(changed.prepare(need(asked)), profileId) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.profileId < b.profileId ? -1 : 1));
      expect(ranked).toEqual(scored.slice(0, 10));
    }),
    { numRuns: 30 },
  );
});

test('profiles that the trainer has read rank like profiles read by the index', () => {
  fc.assert(
    fc.property(profiles, text, (drawn, asked) => {
      const list = [...drawn.map(({ id, texts }) => profile(`p${id}`, ...texts, `only ${id}`)), ...common];
      const [numbered, read] = [indexFiles(list), indexOf(list)];
      const ranking = (index: RankingIndex): unknown => index.rank(index.prepare(need(asked)), { limit: 20 });
      expect(ranking(numbered)).toEqual(ranking(read));
    }),
    { numRuns: 10 },
  );
});

test('postings made anew rank like documents compared one by one', () => {
  const many = Array.from({ length: 1500 }, (_, i) =>
    profile(`p${i}`, `laser pump ${'sensor weld polymer'.split(' ')[i % 3]} x${i % 7}`),
  );
  const index = indexOf(many);
  const asked = index.prepare(need('sensor x3'));
  const ranked = index.rank(asked, { limit: 20 });
  expect(ranked.every(({ profileId, score }) => index.score(asked, profileId) === score)).toBe(true);
  for (let i = 0; i < 1200; i++) index.remove(`p${i}`);
  const fewer = indexOf(many.slice(1200), index.model);
  expect(index.rank(asked, { limit: 20 })).toEqual(fewer.rank(fewer.prepare(need('sensor x3')), { limit: 20 }));
});

test('a stored model is the same model', () => {
  const model = train([profile('a', 'laser pump laser'), profile('b', 'laser weld')]);
  expect(fromStoredModel(JSON.parse(JSON.stringify(toStoredModel(model))))).toEqual(model);
});
