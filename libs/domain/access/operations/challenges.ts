import type { Rule } from '../actor.js';

export const challengeOperations = {} as const satisfies Record<string, Rule>;
