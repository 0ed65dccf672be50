import fc from 'fast-check';

import {
  brokerTieOf,
  brokerTies,
  brokerTieSentence,
  conflicts,
  conflictSentence,
  conflictsOf,
  conflictsOfSides,
  mayApprove,
  mayPropose,
  shownTie,
  type ConflictFacts,
} from './index.js';

const none: ConflictFacts = {
  isSameOrganisation: false,
  isDeclaredCompetitor: false,
  brokerHasInterest: false,
  sideHasInterest: false,
  isCoAuthored: false,
  brokerIsOfSide: false,
  brokerServesDemand: true,
  brokerServesSupply: false,
};
const conflict = fc.subarray([...conflicts]);
const person = fc.constantFrom('ana', 'ioana', 'vlad');

test('only what is declared is a conflict; whom the broker serves is shown', () => {
  expect([conflictsOf(none), brokerTieOf(none)]).toEqual([[], null]);
  expect(conflictsOf({ ...none, isDeclaredCompetitor: true, sideHasInterest: true })).toEqual([
    'declared-competitor',
    'side-interest',
  ]);
  const tied = { ...none, brokerServesSupply: true };
  expect([conflictsOf(tied), brokerTieOf(tied)]).toEqual([[], 'serves-both-sides']);
  expect(brokerTieOf({ ...tied, brokerServesDemand: false })).toBe('favours-own-member');
  expect(brokerTieOf({ ...tied, brokerIsOfSide: true })).toBe('own-organisation');
});

test('an interest is held by what is declared of its sides, not of a broker', () => {
  expect(conflictsOfSides({ ...none, brokerHasInterest: true })).toEqual([]);
  expect(conflictsOfSides({ ...none, brokerHasInterest: true, isCoAuthored: true })).toEqual(['co-author']);
});

test('a tie does not tell that a closed owner is of the clusters of the broker', () => {
  expect(brokerTies.map((tie) => shownTie(tie, true))).toEqual(brokerTies);
  expect(brokerTies.map((tie) => shownTie(tie, false))).not.toContain('serves-both-sides');
});

test('nobody proposes in spite of a conflict alone, nor one that the second person did not see', () => {
  fc.assert(
    fc.property(conflict, conflict, person, fc.option(person), person, (found, seen, askedBy, approvedBy, broker) => {
      const allowed = mayPropose(found, { conflicts: seen, askedBy, approvedBy }, broker);
      const hasSecond = approvedBy !== null && approvedBy !== broker && askedBy === broker;
      expect(allowed).toBe(found.length === 0 || (hasSecond && found.every((each) => seen.includes(each))));
    }),
  );
  expect(mayPropose(['declared-competitor'], null, 'ana')).toBe(false);
});

test('the second person is another one, without an interest, once', () => {
  const override = { conflicts, askedBy: 'ana', approvedBy: null };
  expect(mayApprove(override, { id: 'ioana', hasInterest: false })).toBe(true);
  expect(mayApprove(override, { id: 'ana', hasInterest: false })).toBe(false);
  expect(mayApprove(override, { id: 'ioana', hasInterest: true })).toBe(false);
  expect(mayApprove({ ...override, approvedBy: 'vlad' }, { id: 'ioana', hasInterest: false })).toBe(false);
});

test('each has a sentence in both languages', () => {
  for (const language of ['ro', 'en'] as const) {
    for (const each of conflicts) expect(conflictSentence(each, language)).toMatch(/\.$/);
    for (const each of brokerTies) expect(brokerTieSentence(each, language)).toMatch(/\.$/);
  }
});
