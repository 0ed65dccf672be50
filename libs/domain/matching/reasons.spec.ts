import fc from 'fast-check';

import {
  availabilityOf,
  criteria,
  exclusionOf,
  exclusionRules,
  exclusionSentence,
  explainMatch,
  placeSentence,
  reasonSentence,
  type CapabilityFacts,
  type ChallengeFacts,
} from './index.js';

const challenge: ChallengeFacts = {
  organisationId: 'firm',
  language: 'ro',
  topics: ['additive-manufacturing'],
  sectors: ['automotive'],
  region: 'RO11',
  clusterIds: [],
  competitorIds: [],
  trlNow: 3,
  trlWanted: 6,
  cooperationTypes: ['rd-cooperation'],
  workLanguages: ['ro', 'en'],
  audience: 'public',
  audienceClusterIds: [],
  deadlineOn: '2026-12-31',
};
const capability: CapabilityFacts = {
  organisationId: 'university',
  topics: ['additive-manufacturing'],
  sectors: ['automotive', 'materials'],
  region: 'RO12',
  clusterIds: ['c1'],
  trl: 4,
  cooperationTypes: ['licence'],
  workLanguages: ['en'],
  equipment: 'SLM printer',
};
const shared = { words: ['titan'], topics: [], equipment: ['imprimantă'] };
const verdicts = (one: ChallengeFacts, other: CapabilityFacts): Record<string, string> =>
  Object.fromEntries(explainMatch(one, other, shared).map(({ criterion, verdict }) => [criterion, verdict]));

test('each criterion says match, gap or unknown', () => {
  expect(verdicts(challenge, capability)).toEqual({
    topic: 'match',
    trl: 'gap',
    cooperation: 'gap',
    sector: 'match',
    place: 'gap',
    language: 'match',
    equipment: 'match',
  });
  expect(verdicts({ ...challenge, trlWanted: null, trlNow: null, region: null }, capability)).toMatchObject({
    trl: 'unknown',
    place: 'unknown',
  });
});

test('changing one field moves only its criterion', () => {
  const fields: [Partial<CapabilityFacts>, string][] = [
    [{ trl: 7 }, 'trl'],
    [{ cooperationTypes: ['rd-cooperation'] }, 'cooperation'],
    [{ sectors: ['tourism'] }, 'sector'],
    [{ region: 'RO11' }, 'place'],
    [{ workLanguages: ['hu'] }, 'language'],
    [{ equipment: '' }, 'equipment'],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...fields), ([change, criterion]) => {
      const before = verdicts(challenge, capability);
      const after = verdicts(challenge, { ...capability, ...change });
      expect(criteria.filter((each) => before[each] !== after[each])).toEqual([criterion]);
    }),
  );
});

test('every reason has a sentence in both languages', () => {
  for (const reason of explainMatch(challenge, capability, shared)) {
    for (const language of ['ro', 'en'] as const) expect(reasonSentence(reason, language)).toMatch(/^[A-ZÎȘ].*\.$/);
  }
  const [topic, trl] = explainMatch(challenge, capability, shared);
  expect(topic && reasonSentence(topic, 'ro')).toBe('Subiecte comune: Fabricație aditivă. Termeni comuni: titan.');
  expect(trl && reasonSentence(trl, 'en')).toBe('The offer is only at TRL 4, TRL 6 is wanted.');
});

test.each([
  [challenge, capability, null],
  [{ ...challenge, organisationId: 'university' }, capability, 'same-organisation'],
  [{ ...challenge, audience: 'clusters' as const, audienceClusterIds: ['c2'] }, capability, 'audience'],
  [{ ...challenge, audience: 'clusters' as const, audienceClusterIds: ['c1'] }, capability, null],
  [{ ...challenge, competitorIds: ['university'] }, capability, 'declared-competitor'],
  [{ ...challenge, deadlineOn: '2026-11-22' }, capability, 'deadline-passed'],
  [{ ...challenge, deadlineOn: '2026-11-23' }, capability, null],
])('the hard rules name what excludes (%#)', (one, other, rule) => {
  expect(exclusionOf(one, other, 'free', '2026-11-23')).toBe(rule);
});

test('a capability is free while one contact person is there with capacity left', () => {
  const contact = { isAway: false, weeklyCapacity: 2, introductionsThisWeek: 1 };
  expect(availabilityOf([])).toBe('free');
  expect(availabilityOf([{ ...contact, isAway: true }])).toBe('away');
  expect(availabilityOf([{ ...contact, introductionsThisWeek: 2 }])).toBe('over-capacity');
  expect(availabilityOf([{ ...contact, isAway: true }, contact])).toBe('free');
  expect(exclusionOf(challenge, capability, 'away', '2026-11-23')).toBe('away');
});

test('a broker is told which rule excludes a capability, or where it stands and what speaks against it', () => {
  for (const rule of exclusionRules)
    for (const language of ['ro', 'en'] as const) expect(exclusionSentence(rule, language)).toMatch(/^[A-Z].+\.$/);
  const placing = { places: 50, textScore: 0.2, reasons: explainMatch(challenge, capability, shared) };
  const said = (place: number | null, textScore = 0.2): string => placeSentence({ ...placing, place, textScore }, 'en');
  expect(said(7)).toBe('It is among the matches, in place 7. Gaps: Maturity (TRL), Cooperation type, Distance.');
  expect(said(51)).toMatch(/^It would be in place 51; a challenge has 50 places\. Gaps/);
  expect(said(null)).toMatch(/^It is far below the last of the 50 places/);
  expect(said(null, 0)).toMatch(/^Its texts share no term/);
});
