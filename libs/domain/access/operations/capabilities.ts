import type { Rule } from '../actor.js';

export const capabilityOperations = {
  'capabilities.list': { subject: null, allow: ['anyone'] },
  'capabilities.list-own': { subject: null, allow: ['person'] },
  'capabilities.start': { subject: null, allow: ['person'] },
  'capabilities.read-evidence': { subject: null, allow: ['person'] },
  'capabilities.get': { subject: 'capability', allow: ['audience', 'owner', 'broker', 'admin'] },
  'capabilities.get-draft': { subject: 'capability', allow: ['owner'] },
  'capabilities.save': { subject: 'capability', allow: ['owner'] },
  'capabilities.add-evidence': { subject: 'capability', allow: ['owner'] },
  'capabilities.claim': { subject: 'capability', allow: ['owner'] },
  'capabilities.submit': { subject: 'capability', allow: ['owner'] },
  'capabilities.archive': { subject: 'capability', allow: ['owner'] },
  'capabilities.get-in-review': { subject: 'capability', allow: ['broker', 'admin'] },
  'capabilities.publish': { subject: 'capability', allow: ['broker', 'admin'] },
  'capabilities.return': { subject: 'capability', allow: ['broker', 'admin'] },
} as const satisfies Record<string, Rule>;
