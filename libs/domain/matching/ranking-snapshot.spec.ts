import fc from 'fast-check';
import {
  ModelTrainer,
  packSnapshot,
  RankingIndex,
  readText,
  taxonomyFinder,
  unpackSnapshot,
  type RankableProfile,
  type RankingModel,
} from './index.js';

const finder = taxonomyFinder();
const words = [
  'laser',
  'pump',
  'sensor',
  'weld',
  'polymer',
  'sudură',
  'senzori',
  'baterie',
  'xqz',
  'additive manufacturing',
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((chosen) => chosen.join(' '));
const document = fc.record({
  title: text,
  text,
  language: fc.constantFrom('ro' as const, 'en' as const),
  year: fc.option(fc.integer({ min: 1990, max: 2026 })),
});
const profile: fc.Arbitrary<RankableProfile> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  documents: fc.array(document, { maxLength: 3 }),
  topics: fc.subarray(['additive-manufacturing', 'laser-welding']),
});
/** A change: a profile that comes or is written anew, or one that goes. */
const change = fc.oneof({ weight: 4, arbitrary: profile }, { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c') });
type Change = RankableProfile | string;

/** Enough for the model to have a latent space. */
const common = Array.from({ length: 210 }, (_, i) => ({
  title: `${words[i % 7]} ${words[i % 5]}`,
  text: `${words[i % 3]} ${words[(i * 7) % 10]} ${words[(i >> 2) % 10]}`,
}));

function train(changes: readonly Change[]): RankingModel {
  const trainer = new ModelTrainer();
  for (const each of common) trainer.add(readText(each, [], finder));
  for (const each of changes.slice(0, 6)) {
    if (typeof each !== 'string') each.documents.forEach((one) => trainer.add(readText(one, [], finder)));
  }
  return trainer.finish();
}

function apply(index: RankingIndex, changes: readonly Change[]): RankingIndex {
  for (const each of changes) {
    if (typeof each === 'string') index.remove(each);
    else index.put(each);
  }
  return index;
}

function restored(index: RankingIndex): RankingIndex {
  // In the middle of other bytes, as a database driver hands them over.
  const bytes = Buffer.concat([Buffer.from('x'), packSnapshot(index.snapshot(), { said: 'ă' })]).subarray(1);
  const unpacked = unpackSnapshot(bytes);
  expect(unpacked?.more).toEqual({ said: 'ă' });
  const again = unpacked && RankingIndex.restore(index.model, finder, unpacked.snapshot);
  if (!again) throw new Error('It was not restored.');
  return again;
}

/** All that an index answers to needs: the ranking, single scores, and why. */
function answers(index: RankingIndex, needs: readonly { text: string; language: 'ro' | 'en' }[]): unknown {
  return needs.map(({ text: body, language }) => {
    const prepared = index.prepare({ title: '', text: body, language });
    const ranked = index.rank(prepared, { limit: 5 });
    const ids = ['a', 'b', 'c'];
    return [ranked, ids.map((id) => index.score(prepared, id)), ids.map((id) => index.explain(prepared, id))];
  });
}

const changes = fc.array(change, { maxLength: 30 });
const needs = fc.array(fc.record({ text, language: fc.constantFrom('ro' as const, 'en' as const) }), {
  minLength: 1,
  maxLength: 4,
});

test('a restored index answers like the one it was taken of, and like one built anew, also after further changes', () => {
  fc.assert(
    fc.property(changes, changes, needs, (before, after, asked) => {
      const model = train(before);
      const index = apply(new RankingIndex(model, finder), before);
      const copy = restored(index);
      const anew = apply(new RankingIndex(model, finder), before);
      expect(answers(copy, asked)).toEqual(answers(anew, asked));
      expect(answers(copy, asked)).toEqual(answers(index, asked));
      expect([copy.size, copy.documents]).toEqual([anew.size, anew.documents]);
      expect(answers(apply(copy, after), asked)).toEqual(answers(apply(anew, after), asked));
    }),
    { numRuns: 30 },
  );
});

test('a snapshot of another model, or bytes of another format, are not taken', () => {
  const index = apply(new RankingIndex(train([]), finder), []);
  const other = new ModelTrainer();
  other.add(readText({ title: 'Laser', text: 'welding' }, [], finder));
  expect(RankingIndex.restore(other.finish(), finder, index.snapshot())).toBeNull();
  expect(unpackSnapshot(new Uint8Array(64))).toBeNull();
});
