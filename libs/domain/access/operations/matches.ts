import type { Rule } from '../actor.js';

export const matchOperations = {} as const satisfies Record<string, Rule>;
