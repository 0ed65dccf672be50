import { challengeStage, decide, NOBODY, type Actor, type Rule } from './index.js';

const ana: Actor = { personId: 'ana', isPlatformAdmin: false, organisationIds: ['o'], managedClusterIds: [] };
const admin: Actor = { ...ana, isPlatformAdmin: true };
const read: Rule = { subject: 'challenge', allow: ['audience', 'owner', 'broker', 'admin'] };
const edit: Rule = { subject: 'challenge', allow: ['owner'] };

test('what an actor may not see answers like what does not exist', () => {
  expect(decide(read, ana, null)).toBe('hide');
  expect(decide(read, ana, [])).toBe('hide');
  expect(decide(edit, ana, [])).toBe('hide');
  expect(decide(read, NOBODY, [])).toBe('hide');
  expect(decide(edit, NOBODY, ['audience'])).toBe('sign-in');
});

test('who sees a thing but may not change it is refused', () => {
  expect(decide(edit, ana, ['audience'])).toBe('refuse');
  expect(decide(edit, admin, [])).toBe('refuse');
});

test('an operation without a subject asks for a sign-in, then for the role', () => {
  const rule: Rule = { subject: null, allow: ['admin'] };
  expect(decide(rule, NOBODY, null)).toBe('sign-in');
  expect(decide(rule, ana, null)).toBe('refuse');
  expect(decide(rule, admin, null)).toBe('allow');
});

test('an anonymous challenge shows its teaser until both sides consented', () => {
  const anonymous = { identity: 'anonymous' } as const;
  expect(challengeStage(['audience'], anonymous)).toBe(1);
  expect(challengeStage(['audience', 'counterpart'], anonymous)).toBe(2);
  expect(challengeStage(['audience', 'counterpart'], { ...anonymous, ndaAccepted: true })).toBe(3);
  expect(challengeStage(['audience'], { identity: 'named' })).toBe(2);
  expect(challengeStage(['broker'], anonymous)).toBe(2);
  expect(challengeStage(['owner'], anonymous)).toBe(3);
  expect(challengeStage([], { identity: 'named' })).toBe(0);
});
