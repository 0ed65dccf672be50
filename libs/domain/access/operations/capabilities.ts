import type { Rule } from '../actor.js';

export const capabilityOperations = {} as const satisfies Record<string, Rule>;
