import type { Rule } from '../actor.js';

export const organisationOperations = {} as const satisfies Record<string, Rule>;
