import type { Rule } from '../actor.js';

export const digestOperations = {} as const satisfies Record<string, Rule>;
