import type { Rule } from '../actor.js';

export const searchOperations = {
  'search.find': { subject: null, allow: ['anyone'] },
} as const satisfies Record<string, Rule>;
