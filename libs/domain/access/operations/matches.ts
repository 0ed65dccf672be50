import type { Rule } from '../actor.js';

export const matchOperations = {
  'matches.preview': { subject: null, allow: ['person'] },
  'challenges.find-similar': { subject: null, allow: ['person'] },
  'matches.list-for-challenge': { subject: 'challenge', allow: ['owner', 'broker', 'admin'] },
  'matches.list-for-capability': { subject: 'capability', allow: ['owner', 'broker', 'admin'] },
  'matches.get-criteria': { subject: 'match', allow: ['owner', 'broker', 'admin'] },
  'matches.get-criteria-for-capability': { subject: 'capability', allow: ['owner', 'broker', 'admin'] },
  'matches.list-candidates': { subject: 'challenge', allow: ['broker', 'admin'] },
  'matches.explain-candidate': { subject: 'challenge', allow: ['broker', 'admin'] },
  // Managers read the part of their clusters, admins all of it.
  'allocations.read': { subject: null, allow: ['manager', 'admin'] },
  'allocations.request': { subject: null, allow: ['admin'] },
  'matches.shortlist': { subject: 'match', allow: ['broker', 'admin'] },
  'decision-models.look': { subject: null, allow: ['admin'] },
  'decision-models.train': { subject: null, allow: ['admin'] },
  'decision-models.choose': { subject: null, allow: ['admin'] },
  'rematches.look': { subject: null, allow: ['admin'] },
  'rematches.request': { subject: null, allow: ['admin'] },
  'matches.dismiss': { subject: 'match', allow: ['owner', 'broker', 'admin'] },
} as const satisfies Record<string, Rule>;
