import fc from 'fast-check';

import {
  capabilityFields,
  criteria,
  explainMatch,
  innovationPhrasebook,
  LONGEST_QUOTE,
  openFields,
  Quoter,
  reasonSentence,
  type ContactTime,
  type QuotableCapability,
  type QuotableChallenge,
  type QuotedReason,
} from './index.js';

const challenge: QuotableChallenge = {
  language: 'ro',
  title: 'Sortarea automată a merelor cu defecte interne',
  teaser: 'Merele cu brunificare internă nu se văd la sortarea după culoare. Căutăm o metodă optică.',
  criteria: ['Cel puțin 8 fructe pe secundă pe o bandă', 'Raport scris'],
  fullText: 'Credem că imagistica hiperspectrală ar putea merge.',
  topics: ['hyperspectral-imaging'],
  sectors: ['agro-food'],
  region: 'RO11',
  trlNow: 3,
  trlWanted: 6,
  cooperationTypes: ['rd-cooperation'],
  workLanguages: ['ro', 'en'],
  budgetBand: '20k-50k',
  deadlineOn: '2027-01-31',
};
const capability: QuotableCapability = {
  language: 'en',
  title: 'Hyperspectral imaging of fruit',
  description: 'We have worked with apples at belt speed. The price of a study is EUR 12,000 without VAT.',
  equipment: 'Hyperspectral camera 900–1700 nm',
  topics: ['hyperspectral-imaging'],
  sectors: ['agro-food', 'materials'],
  region: 'RO11',
  trl: 6,
  cooperationTypes: ['rd-cooperation'],
  workLanguages: ['en'],
  evidence: [{ id: 'e1', title: 'Browning in apples', text: 'Eight fruit a second on a belt of two metres.' }],
};
const contact: ContactTime = { away: [], weeklyCapacity: 2 };

interface Case {
  readonly asked?: Partial<QuotableChallenge>;
  readonly offered?: Partial<QuotableCapability>;
  readonly contacts?: readonly ContactTime[];
  readonly stage?: 1 | 2;
  readonly words?: readonly string[];
}

/** What the ranking would say of the structured fields, with the words given as shared. */
function cardOf({ asked, offered, contacts = [contact], stage = 2, words = ['merelor', 'fructe'] }: Case = {}) {
  const [one, other] = [
    { ...challenge, ...asked },
    { ...capability, ...offered },
  ];
  const closed = {
    organisationId: 'a',
    clusterIds: [],
    competitorIds: [],
    audience: 'public',
    audienceClusterIds: [],
  } as const;
  const reasons = explainMatch(
    { ...one, ...closed },
    { ...other, organisationId: 'b', clusterIds: [] },
    {
      words,
      topics: [],
      equipment: other.equipment === '' ? [] : ['hiperspectrală'],
    },
  );
  const [from, to] = [openFields(one, stage), capabilityFields(other)];
  const quoter = new Quoter({ side: 'challenge', versionId: 'v1', fields: from }, innovationPhrasebook(), '2026-11-23');
  const version = { side: 'capability', versionId: 'v2', fields: to } as const;
  return { card: quoter.quote({ version, reasons, contacts }), fields: { challenge: from, capability: to } };
}

const reasonOf = (card: readonly QuotedReason[], criterion: string): QuotedReason =>
  card.find((reason) => reason.criterion === criterion)!;
const verdicts = (of: Case): Record<string, string> =>
  Object.fromEntries(cardOf(of).card.map(({ criterion, verdict }) => [criterion, verdict]));

test('every criterion is judged, and each match and gap quotes what a side states', () => {
  const { card } = cardOf();
  expect(card.map(({ criterion }) => criterion)).toEqual(criteria);
  expect(card.filter(({ verdict, quotes }) => verdict !== 'unknown' && quotes.length === 0)).toEqual([]);
});

test('quotes say the same in two languages, with the words that made them', () => {
  const marked = cardOf({ stage: 1 }).card.flatMap(({ criterion, quotes }) =>
    criterion === 'acceptance'
      ? quotes.map(({ field, start, text, marks }) => [
          field,
          text,
          ...marks.map((mark) => text.slice(mark.start - start, mark.end - start)),
        ])
      : [],
  );
  expect(marked).toEqual([
    ['criteria.0', 'Cel puțin 8 fructe pe secundă pe o bandă', 'fructe', 'secundă', 'bandă'],
    ['evidence.e1.text', 'Eight fruit a second on a belt of two metres.', 'fruit', 'second', 'belt'],
  ]);
});

const word = fc.constantFrom(
  'mere',
  'apples',
  'fructe',
  'fruit',
  'și',
  'bandă',
  'belt',
  'măr,',
  'x.',
  '🍎',
  'ţesătură',
  'ŞI',
  '12%',
);
const prose = fc
  .array(word, { maxLength: 90 })
  .chain((words) => fc.constantFrom(' ', '\n', '. ').map((by) => words.join(by)));
const anyText = fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 500 }));

test('every quote is word for word in its field, short, and holds its marks', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (teaser, criterion, description, text) => {
      const evidence = [{ id: 'e1', title: 'Apples', text }];
      const { card, fields } = cardOf({ asked: { teaser, criteria: [criterion] }, offered: { description, evidence } });
      for (const { side, field, start, end, text: said, marks } of card.flatMap(({ quotes }) => quotes)) {
        const whole = fields[side].find(({ name }) => name === field)?.text;
        expect(whole?.slice(start, end)).toBe(said);
        expect(said.length).toBeLessThanOrEqual(LONGEST_QUOTE);
        expect(said).not.toBe('');
        for (const mark of marks)
          expect([start <= mark.start, mark.start < mark.end, mark.end <= end]).toEqual([true, true, true]);
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever a closed field holds, the reader of the teaser gets the same', () => {
  fc.assert(
    fc.property(anyText, (fullText) => {
      expect(cardOf({ asked: { fullText }, stage: 1 }).card).toEqual(
        cardOf({ asked: { fullText: '' }, stage: 1 }).card,
      );
    }),
    { numRuns: 40 },
  );
  expect(JSON.stringify(cardOf({ words: ['imagistica'] }).card)).toContain('"field":"fullText"');
});

test('changing one field moves only its criterion', () => {
  const changes: [Case, string][] = [
    [{ offered: { topics: ['welding'] }, words: [] }, 'topic'],
    [{ asked: { criteria: ['Raport scris'] } }, 'acceptance'],
    [{ offered: { trl: 2 } }, 'trl'],
    [{ offered: { cooperationTypes: ['licence'] } }, 'cooperation'],
    [{ offered: { sectors: ['tourism'] } }, 'sector'],
    [{ offered: { region: 'RO12' } }, 'place'],
    [{ offered: { workLanguages: ['hu'] } }, 'language'],
    [{ offered: { equipment: '' } }, 'equipment'],
    [{ asked: { deadlineOn: '2026-11-24' } }, 'time'],
    [{ contacts: [{ ...contact, weeklyCapacity: 0 }] }, 'time'],
    [{ contacts: [{ ...contact, away: [{ from: '2026-11-25', to: '2027-02-01' }] }] }, 'time'],
    [{ asked: { deadlineOn: null } }, 'time'],
    [{ asked: { budgetBand: 'up-to-5k' } }, 'budget'],
    [{ asked: { budgetBand: 'to-be-agreed' } }, 'budget'],
  ];
  const before = verdicts({});
  for (const [change, criterion] of changes) {
    const after = verdicts({ ...change });
    const words = change.words ? ['topic', 'acceptance'] : [criterion];
    expect(criteria.filter((each) => before[each] !== after[each]).filter((each) => !words.includes(each))).toEqual([]);
    expect([criterion, after[criterion] !== before[criterion]]).toEqual([criterion, true]);
  }
});

test('every criterion has a sentence in both languages, whatever the verdict', () => {
  const worse: Case = {
    offered: { trl: 2, region: 'RO12' },
    asked: { deadlineOn: '2026-11-24', budgetBand: 'up-to-5k' },
  };
  for (const reason of [{}, worse].flatMap((each) => cardOf(each).card)) {
    for (const language of ['ro', 'en'] as const) expect(reasonSentence(reason, language)).toMatch(/^[A-ZÎȘ].*\.$/);
  }
  const { card } = cardOf();
  expect(reasonSentence(reasonOf(card, 'budget'), 'ro')).toBe(
    'Prețul scris este 12.000 EUR, în limita bugetului: 20.000–50.000 EUR.',
  );
});

test('a price is what a sentence says that speaks of one, not every sum', () => {
  const verdictOf = (description: string): string => verdicts({ offered: { description } })['budget']!;
  expect(verdictOf('A project of EUR 900,000 ended in 2024.')).toBe('unknown');
  expect(verdictOf('Tariful unui set de încercări: 2.500 EUR.')).toBe('match');
  expect(verdictOf('The fee is 80 000 EUR.')).toBe('gap');
  expect(verdictOf('The rate is EUR 40 an hour.')).toBe('unknown');
});

test('a long sentence is cut between words', () => {
  const description = `${'very long and '.repeat(30)}apples ${'again and again '.repeat(30)}`;
  const [, said] = reasonOf(
    cardOf({ offered: { description, evidence: [] }, words: ['merelor'] }).card,
    'topic',
  ).quotes;
  expect(said?.text).toMatch(/^(very|long|and|apples|again).*apples.*(long|and|again)$/);
  expect(said!.text.length).toBeGreaterThan(150);
});
