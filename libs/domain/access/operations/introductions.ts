import type { Rule } from '../actor.js';

export const introductionOperations = {
  'introductions.preview': { subject: 'match', allow: ['broker', 'admin'] },
  'introductions.propose': { subject: 'match', allow: ['broker', 'admin'] },
  'introductions.show-interest-as-demand': { subject: 'challenge', allow: ['owner'] },
  'introductions.show-interest-as-supply': { subject: 'capability', allow: ['owner'] },
  'introductions.list': { subject: null, allow: ['person'] },
  'introductions.list-board': { subject: null, allow: ['manager', 'admin'] },
  'introductions.list-candidates': { subject: null, allow: ['manager', 'admin'] },
  'introductions.get': { subject: 'introduction', allow: ['demand', 'supply', 'broker', 'admin'] },
  'introductions.accept': { subject: 'introduction', allow: ['demand', 'supply'] },
  'introductions.decline': { subject: 'introduction', allow: ['demand', 'supply'] },
  'introductions.withdraw': { subject: 'introduction', allow: ['demand', 'supply', 'broker', 'admin'] },
  'introductions.take-on': { subject: 'introduction', allow: ['broker', 'admin'] },
  'introductions.take-step': { subject: 'introduction', allow: ['demand', 'supply', 'broker', 'admin'] },
  'introductions.list-brokers': { subject: 'introduction', allow: ['broker', 'admin'] },
  'introductions.appoint-broker': { subject: 'introduction', allow: ['broker', 'admin'] },
  'introductions.give-time': { subject: 'introduction', allow: ['demand', 'supply', 'broker', 'admin'] },
  'introductions.get-rules': { subject: 'cluster', allow: ['broker', 'admin'] },
  'introductions.save-rules': { subject: 'cluster', allow: ['broker', 'admin'] },
  'introductions.plan-meeting': { subject: 'introduction', allow: ['demand', 'supply', 'broker', 'admin'] },
  'introductions.record-meeting': { subject: 'introduction', allow: ['demand', 'supply', 'broker', 'admin'] },
} as const satisfies Record<string, Rule>;
