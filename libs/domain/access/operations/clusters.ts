import type { Rule } from '../actor.js';

export const clusterOperations = {} as const satisfies Record<string, Rule>;
