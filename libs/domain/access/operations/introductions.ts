import type { Rule } from '../actor.js';

export const introductionOperations = {} as const satisfies Record<string, Rule>;
