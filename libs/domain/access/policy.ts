import type { Rule } from './actor.js';
import { accountOperations } from './operations/accounts.js';
import { capabilityOperations } from './operations/capabilities.js';
import { challengeOperations } from './operations/challenges.js';
import { clusterOperations } from './operations/clusters.js';
import { conflictOperations } from './operations/conflicts.js';
import { digestOperations } from './operations/digests.js';
import { eventOperations } from './operations/events.js';
import { introductionOperations } from './operations/introductions.js';
import { matchOperations } from './operations/matches.js';
import { meetingOperations } from './operations/meetings.js';
import { organisationOperations } from './operations/organisations.js';
import { poolOperations } from './operations/pools.js';
import { searchOperations } from './operations/search.js';

/** The whole access policy: what is not listed here cannot be done. */
export const policy = {
  ...accountOperations,
  ...organisationOperations,
  ...clusterOperations,
  ...challengeOperations,
  ...capabilityOperations,
  ...matchOperations,
  ...poolOperations,
  ...searchOperations,
  ...introductionOperations,
  ...meetingOperations,
  ...eventOperations,
  ...digestOperations,
  ...conflictOperations,
} as const;

export type OperationName = keyof typeof policy;

/** The rule of an operation. */
export function ruleOf(operation: OperationName): Rule {
  return policy[operation];
}
