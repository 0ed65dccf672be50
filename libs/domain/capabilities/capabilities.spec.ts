import fc from 'fast-check';
import {
  capabilityProblems,
  emptyCapability,
  normaliseDoi,
  offeredCapabilityActions,
  readDoiList,
  type CapabilityContent,
  type CapabilitySituation,
} from './index.js';

const ready: CapabilityContent = {
  ...emptyCapability('en'),
  title: 'Hyperspectral imaging of fruit',
  description: 'Our group builds line-scan systems and models that tell sound tissue from browning.',
  sectors: ['agro-food'],
  region: 'RO21',
  topics: ['hyperspectral-imaging'],
  trl: 6,
  cooperationTypes: ['rd-cooperation'],
  workLanguages: ['ro'],
};

test('a complete capability is ready for review', () => {
  expect(capabilityProblems(ready, ['radu'])).toEqual([]);
});

test.each<[string, Partial<CapabilityContent>, readonly string[], string, string]>([
  ['a title', { title: ' ' }, ['radu'], 'title', 'missing'],
  ['a longer description', { description: 'Imaging.' }, ['radu'], 'description', 'too-short'],
  ['a region', { region: null }, ['radu'], 'region', 'missing'],
  ['somebody who answers', {}, [], 'contactIds', 'no-contact'],
])('review asks for %s', (_, change, contacts, field, code) => {
  expect(capabilityProblems({ ...ready, ...change }, contacts)).toMatchObject([{ field, code }]);
});

const doi = fc
  .tuple(fc.integer({ min: 1_000, max: 999_999_999 }), fc.stringMatching(/^[a-z0-9][a-z0-9()/_-]{0,40}[a-z0-9]$/))
  .map(([registrant, suffix]) => `10.${registrant}/${suffix}`);

test('a DOI is the same however it is pasted', () => {
  fc.assert(
    fc.property(doi, fc.constantFrom('', 'doi:', 'DOI: ', 'https://doi.org/', 'http://dx.doi.org/'), (id, prefix) => {
      expect(normaliseDoi(` ${prefix}${id.toUpperCase()}. `)).toBe(id);
    }),
  );
});

test('every line of a pasted list is either read or named', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(doi, fc.string())), (lines) => {
      const pasted = lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');
      const { dois, problems } = readDoiList(pasted);
      const told = [...dois, ...problems].map(({ line }) => line).toSorted((a, b) => a - b);
      const written = pasted.split('\n').flatMap((text, index) => (text.trim() === '' ? [] : [index + 1]));
      expect(told).toEqual(written);
    }),
  );
});

const imported: CapabilitySituation = {
  state: 'imported',
  isImport: true,
  isClaimed: false,
  workingStatus: 'draft',
  roles: ['owner'],
  reviewRight: 'not-reviewer',
};

test('an import is claimed before it is edited, and only once', () => {
  expect(offeredCapabilityActions(imported)).toEqual(['claim', 'archive']);
  expect(offeredCapabilityActions({ ...imported, state: 'claimed', isClaimed: true })).toEqual([
    'edit',
    'submit',
    'archive',
  ]);
  expect(offeredCapabilityActions({ ...imported, roles: ['audience'] })).toEqual([]);
});
