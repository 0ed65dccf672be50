import type { Rule } from '../actor.js';

export const challengeOperations = {
  'challenges.list': { subject: null, allow: ['anyone'] },
  'challenges.list-own': { subject: null, allow: ['person'] },
  'challenges.start': { subject: null, allow: ['person'] },
  'challenges.get': { subject: 'challenge', allow: ['audience', 'owner', 'broker', 'counterpart', 'admin'] },
  'challenges.get-draft': { subject: 'challenge', allow: ['owner'] },
  'challenges.save': { subject: 'challenge', allow: ['owner'] },
  'challenges.check-identity': { subject: 'challenge', allow: ['owner'] },
  'challenges.submit': { subject: 'challenge', allow: ['owner'] },
  'challenges.pause': { subject: 'challenge', allow: ['owner'] },
  'challenges.resume': { subject: 'challenge', allow: ['owner'] },
  'challenges.fulfil': { subject: 'challenge', allow: ['owner'] },
  'challenges.give-up': { subject: 'challenge', allow: ['owner'] },
  'challenges.withdraw': { subject: 'challenge', allow: ['owner'] },
  'challenges.confirm': { subject: 'challenge', allow: ['owner'] },
  'challenges.get-in-review': { subject: 'challenge', allow: ['broker', 'admin'] },
  'challenges.publish': { subject: 'challenge', allow: ['broker', 'admin'] },
  'challenges.return': { subject: 'challenge', allow: ['broker', 'admin'] },
  'reviews.list': { subject: null, allow: ['manager', 'admin'] },
} as const satisfies Record<string, Rule>;
