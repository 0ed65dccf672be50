import type { Rule } from '../actor.js';

export const poolOperations = {
  'pools.look': { subject: 'challenge', allow: ['audience', 'owner', 'broker', 'counterpart', 'admin'] },
  'pools.join': { subject: 'challenge', allow: ['audience'] },
  'pools.list': { subject: null, allow: ['person'] },
  'pools.consent': { subject: 'pool', allow: ['owner'] },
  'pools.decline': { subject: 'pool', allow: ['owner'] },
  'pools.leave': { subject: 'pool', allow: ['owner'] },
  'pools.withdraw': { subject: 'pool', allow: ['broker'] },
  'pools.list-board': { subject: null, allow: ['manager', 'admin'] },
  'pools.propose': { subject: null, allow: ['manager', 'admin'] },
} as const satisfies Record<string, Rule>;
