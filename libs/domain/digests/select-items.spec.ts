import fc from 'fast-check';
import { digestKinds, digestSubject, isAnnounced, selectItems, type DigestItem } from './index.js';

const item = fc.record<DigestItem>({
  key: fc.constantFrom(...'abcdefghijklmnopqrst'),
  kind: fc.constantFrom(...digestKinds),
  title: fc.string({ unit: 'grapheme', maxLength: 120 }),
  score: fc.integer({ min: 0, max: 3 }),
});

describe('the choice of a digest', () => {
  it('is nothing when nothing is new', () => expect(selectItems([])).toBeNull());

  it('is short, has nothing twice, keeps the best, and does not depend on the order of the input', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 60 }), (candidates) => {
        const chosen = selectItems(candidates)!;
        const keys = chosen.items.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBe(Math.min(7, chosen.total));
        expect(chosen.total).toBe(new Set(candidates.map(({ key }) => key)).size);
        const again = selectItems([...candidates].reverse())!;
        expect(again.items.map(({ key, kind, score }) => [key, kind, score])).toEqual(
          chosen.items.map(({ key, kind, score }) => [key, kind, score]),
        );
        const places = chosen.items.map(({ kind }) => digestKinds.indexOf(kind));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the subject', () => {
  const subject = (total: number, title: string, language: 'ro' | 'en'): string =>
    digestSubject({ total, things: total, items: [{ key: 'a', kind: 'match', title, score: 1 }] }, language);

  it.each([
    [1, 'ro', '1 noutate: Pompe'],
    [3, 'ro', '3 noutăți: Pompe'],
    [21, 'ro', '21 de noutăți: Pompe'],
    [1, 'en', '1 update: Pompe'],
    [3, 'en', '3 updates: Pompe'],
  ] as const)('of %i in %s is "%s"', (total, language, expected) => {
    expect(subject(total, 'Pompe', language)).toBe(expected);
  });

  it('counts each thing of a line that stands for several, and does not count that line again', () => {
    const review = { key: 'review', kind: 'review', title: '2 texte de verificat', score: 2, stands: 2 } as const;
    const challenge = { key: 'b', kind: 'challenge', title: 'Pompe', score: 1 } as const;
    expect(digestSubject(selectItems([review])!, 'ro')).toBe('2 texte de verificat');
    expect(digestSubject(selectItems([challenge, review])!, 'ro')).toBe('3 noutăți: 2 texte de verificat');
  });

  it('has at most 60 letters and ends at a word where it can', () => {
    expect(subject(3, 'Pompe de căldură silențioase pentru blocurile vechi din Cluj', 'ro')).toBe(
      '3 noutăți: Pompe de căldură silențioase pentru blocurile…',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const letters = [...new Intl.Segmenter().segment(subject(3, title, 'en'))];
        expect(letters.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

test('a meeting that lies ahead when a digest comes is announced once', () => {
  const H = 3_600_000;
  const horizon = 7 * 24 * H;
  const lengths = fc.array(fc.integer({ min: 20 * H, max: 400 * H }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.nat(2000), fc.nat(600), (spans, confirmedHours, leadHours) => {
      const meeting = { confirmedAtMs: confirmedHours * H, startsAtMs: (confirmedHours + leadHours) * H };
      let from = 0;
      const told = spans.filter((span) => {
        const window = { fromMs: from, toMs: from + span };
        from = window.toMs;
        return isAnnounced(meeting, window, horizon);
      });
      expect(told.length).toBeLessThanOrEqual(1);
    }),
  );
});
