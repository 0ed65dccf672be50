import type { Rule } from '../actor.js';

export const meetingOperations = {} as const satisfies Record<string, Rule>;
