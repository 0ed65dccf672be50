import * as vocabulary from './index.js';
import {
  counted,
  isCode,
  isTrl,
  label,
  nouns,
  organisationKinds,
  stageOf,
  trlLabel,
  trlRangeOf,
  trls,
} from './index.js';

const lists = Object.entries(vocabulary).flatMap(([name, value]) =>
  typeof value === 'object' && 'codes' in value && 'labels' in value ? [{ name, list: value }] : [],
);

describe('vocabulary', () => {
  it.each(lists)('$name has a label in both languages for each code, with comma-below letters', ({ list }) => {
    for (const { ro, en } of Object.values(list.labels)) {
      expect(ro.trim()).toBe(ro);
      expect(ro).not.toBe('');
      expect(en).not.toBe('');
      expect(ro).not.toMatch(/[şţŞŢ]/);
    }
    expect(list.codes).toEqual(Object.keys(list.labels));
  });

  it('gives the label in the language asked for', () => {
    expect(label(organisationKinds, 'university', 'ro')).toBe('Universitate');
    expect(label(organisationKinds, 'university', 'en')).toBe('University');
    expect(isCode(organisationKinds, 'toString')).toBe(false);
  });

  it.each([
    [0, '0 provocări'],
    [1, '1 provocare'],
    [2, '2 provocări'],
    [19, '19 provocări'],
    [20, '20 de provocări'],
    [21, '21 de provocări'],
    [100, '100 de provocări'],
    [101, '101 provocări'],
    [119, '119 provocări'],
    [1000, '1.000 de provocări'],
  ])('counts %i in Romanian as "%s"', (count, text) => {
    expect(counted(count, nouns.challenge, 'ro')).toBe(text);
  });

  it('counts in English', () => {
    expect(counted(1, nouns.match, 'en')).toBe('1 match');
    expect(counted(21, nouns.match, 'en')).toBe('21 matches');
  });

  it('derives a stage whose range holds the level', () => {
    for (const trl of trls) {
      const [low, high] = trlRangeOf(stageOf(trl));
      expect(trl >= low && trl <= high).toBe(true);
      expect(trlLabel(trl, 'ro')).not.toBe('');
    }
    expect([0, 10, 4.5].some(isTrl)).toBe(false);
  });
});
