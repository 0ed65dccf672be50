import { ModelTrainer, NeedTwins, readText, taxonomyFinder } from '#domain/matching';
import { demoProfiles } from './demo-profiles.js';
import { ownAnswers, ownNeeds, type OwnNeed } from './own-needs.js';

const english = ownNeeds('en');
const romanian = ownNeeds('ro');
const relevant = ownAnswers();
const profiles = demoProfiles();

const idsOf = (needs: readonly OwnNeed[]): string[] => needs.map(({ id }) => id);
const distinct = (values: readonly string[]): number => new Set(values).size;

describe('the own needs', () => {
  it('are at least 220, each in both languages and with an answer', () => {
    expect(english.length).toBeGreaterThanOrEqual(220);
    expect(distinct(idsOf(english))).toBe(english.length);
    expect(idsOf(romanian)).toEqual(idsOf(english));
    expect(relevant.map(({ need }) => need)).toEqual(idsOf(english));
    expect(english.every(({ lang }) => lang === 'en')).toBe(true);
    expect(romanian.every(({ lang }) => lang === 'ro')).toBe(true);
  });

  it('repeat neither a text nor a title, and are as long as people write', () => {
    for (const needs of [english, romanian]) {
      expect(distinct(needs.map(({ text }) => text))).toBe(needs.length);
      expect(distinct(needs.map(({ title }) => title))).toBe(needs.length);
      for (const { id, text } of needs) {
        const words = text.split(/\s+/).length;
        expect([id, words >= 20 && words <= 90]).toEqual([id, true]);
      }
    }
  });

  it('ask of every capability of the demo at least three times, and of nothing else', () => {
    const asked = new Map(profiles.map(({ id }) => [id, 0]));
    for (const { need, profiles: keys } of relevant) {
      expect([need, distinct(keys)]).toEqual([need, keys.length]);
      for (const key of keys) {
        expect([need, asked.has(key)]).toEqual([need, key.length > 0]);
        asked.set(key, (asked.get(key) ?? 0) + 1);
      }
    }
    expect([...asked].filter(([, times]) => times < 3)).toEqual([]);
  });

  it('are in Romanian with comma below, or with no diacritics at all, as typed on a phone', () => {
    const bare = romanian.filter(({ title, text }) => !/[ăâîșț]/i.test(title + text));
    expect(bare.length / romanian.length).toBeGreaterThan(0.15);
    expect(bare.length / romanian.length).toBeLessThan(0.35);
    for (const { id, title, text } of romanian) expect([id, /[şţ]/i.test(title + text)]).toEqual([id, false]);
  });

  it('do not speak the words of the capability: no five in a row', () => {
    const texts = new Map(
      profiles.map(({ id, documents }) => [id, fives(documents.map((d) => `${d.title} ${d.text}`).join(' '))]),
    );
    for (const needs of [english, romanian])
      for (const [at, { id, title, text }] of needs.entries())
        for (const key of relevant[at]?.profiles ?? [])
          expect([id, [...fives(`${title} ${text}`)].filter((five) => texts.get(key)?.has(five))]).toEqual([id, []]);
  });
});

function fives(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
}

test('a need is known for the same in the other language, and for no other', () => {
  const finder = taxonomyFinder();
  const trainer = new ModelTrainer();
  for (const { documents } of profiles) {
    for (const document of documents) trainer.add(readText(document, [], finder));
  }
  const model = trainer.finish();
  const counts = { asked: 0, found: 0, right: 0 };
  for (const [asked, known] of [
    [romanian, english],
    [english, romanian],
  ] as const) {
    const twins = new NeedTwins(model);
    for (const { id, title, text, lang } of known) twins.put(id, { title, text, language: lang });
    for (const { id, title, text, lang } of asked) {
      const found = twins.find({ title, text, language: lang }, 5);
      counts.asked += 1;
      counts.found += found.length;
      counts.right += found.filter((twin) => twin.id === id).length;
    }
  }
  expect(counts.right / counts.asked).toBeGreaterThanOrEqual(0.98);
  expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.99);
});
