import fc from 'fast-check';
import {
  challengeProblems,
  emptyChallenge,
  identityLeaks,
  isMeasurable,
  offeredChallengeActions,
  type ChallengeContent,
  type HiddenOwner,
} from './index.js';

const today = '2026-11-23';
const ready: ChallengeContent = {
  ...emptyChallenge('ro'),
  title: 'Sortarea automată a merelor',
  teaser: 'Merele cu brunificare internă nu se văd la sortarea după culoare și ajung în suc.',
  criteria: ['Detectează cel puțin 90% din merele bolnave'],
  sectors: ['agro-food'],
  region: 'RO11',
  topics: ['machine-vision'],
  trlNow: 3,
  trlWanted: 7,
  cooperationTypes: ['rd-cooperation'],
  budgetBand: '20k-50k',
  deadlineOn: '2027-01-31',
  workLanguages: ['ro'],
  ipTerms: 'co-owned',
};
const owner: HiddenOwner = {
  organisationName: 'SC Conserve Someș SRL',
  legalId: 'RO14399840',
  website: 'https://www.somesfruct.ro/despre',
  peopleNames: ['Ana Pop', 'Ștefan Bratu'],
};
const leaksOf = (text: string): string[] =>
  identityLeaks([{ field: 'teaser', text }], owner).map(({ kind, found }) => `${kind}: ${found}`);

test('a complete challenge is ready for review', () => {
  expect(challengeProblems(ready, today)).toEqual([]);
});

test.each<[string, Partial<ChallengeContent>, string, string]>([
  ['a title', { title: '' }, 'title', 'missing'],
  ['a longer title', { title: 'Mere' }, 'title', 'too-short'],
  ['a criterion', { criteria: [] }, 'criteria', 'missing'],
  ['a number in a criterion', { criteria: ['Să fie mai bun decât acum'] }, 'criteria', 'not-measurable'],
  ['a wanted level not below the present one', { trlWanted: 2 }, 'trlWanted', 'below-trl-now'],
  ['a day in the future', { deadlineOn: today }, 'deadlineOn', 'not-in-future'],
  ['a day of the calendar', { deadlineOn: '31.2.2027' }, 'deadlineOn', 'not-a-day'],
  ['a county of the region', { county: 'RO-IS' }, 'county', 'not-in-region'],
  ['clusters for that audience', { audience: 'clusters' }, 'audienceClusterIds', 'no-cluster-chosen'],
])('review asks for %s', (_, change, field, code) => {
  expect(challengeProblems({ ...ready, ...change }, today)).toMatchObject([{ field, code }]);
});

test('an empty challenge lacks everything that review asks for, in the order of the form', () => {
  const fields = challengeProblems(emptyChallenge('en'), today).map(({ field }) => field);
  expect(fields.slice(0, 3)).toEqual(['title', 'teaser', 'criteria']);
  expect(new Set(fields).size).toBe(fields.length);
});

test('a measurable criterion holds a number, in digits or words', () => {
  expect(isMeasurable('Cel puțin zece piese pe minut')).toBe(true);
  expect(isMeasurable('Works for an hour')).toBe(false);
  expect(isMeasurable('O soluție mai bună')).toBe(false);
});

test.each([
  ['Firma Conserve Somes caută', ['name: Conserve', 'name: Somes']],
  ['Scrieți la ana@somesfruct.ro', ['e-mail: ana@somesfruct.ro']],
  ['Vezi www.somesfruct.ro/contact', ['link: www.somesfruct.ro/contact']],
  ['Marca Somesfruct este cunoscută', ['website: Somesfruct']],
  ['CUI 14399840', ['legal-id: CUI 14399840']],
  ['numărul 14399840 la registru', ['legal-id: 14399840']],
  ['Sunați la 0722 123 456', ['phone: 0722 123 456']],
  ['întrebați de domnul Bratu', ['person: Bratu']],
  ['Presiune 10.000 bar, 20-25 grade, 0,5 mm, 2026', []],
  ['O linie de sortare cu pop-corn la 8 bucăți pe secundă', []],
])('%s', (text, expected) => {
  expect(leaksOf(text)).toEqual(expected);
});

test('a planted name is found wherever it stands, with or without diacritics', () => {
  const filler = fc.stringMatching(/^[a-z ,.]{0,60}$/);
  fc.assert(
    fc.property(filler, filler, fc.constantFrom('Someș', 'SOMES', 'someş'), (before, after, name) => {
      const text = `${before} ${name} ${after}`;
      const found = identityLeaks([{ field: 'teaser', text }], owner);
      return found.some(({ start, end }) => text.slice(start, end) === name);
    }),
  );
});

test('findings never overlap and quote the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
      const text = `${a} ana@somesfruct.ro ${b} Conserve`;
      const leaks = identityLeaks([{ field: 'title', text }], owner);
      return leaks.every(
        ({ start, end, found }, index) =>
          text.slice(start, end) === found && (index === 0 || (leaks[index - 1]?.end ?? 0) <= start),
      );
    }),
  );
});

test('the owner is offered what the state allows, a stranger nothing', () => {
  const situation = { state: 'published', workingStatus: 'draft', reviewRight: 'not-reviewer' } as const;
  expect(offeredChallengeActions({ ...situation, roles: ['owner'] })).toEqual([
    'edit',
    'submit',
    'confirm',
    'pause',
    'fulfil',
    'give-up',
    'withdraw',
  ]);
  expect(offeredChallengeActions({ ...situation, roles: ['audience'] })).toEqual([]);
});
