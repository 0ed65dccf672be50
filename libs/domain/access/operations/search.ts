import type { Rule } from '../actor.js';

export const searchOperations = {} as const satisfies Record<string, Rule>;
