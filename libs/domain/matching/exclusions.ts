import { type CapabilityFacts, type ChallengeFacts } from './facts.js';

/** Why a capability cannot be proposed, the first that holds. */
export const exclusionRules = [
  'same-organisation',
  'declared-competitor',
  'co-author',
  'audience',
  'deadline-passed',
  'away',
  'over-capacity',
] as const;
export type ExclusionRule = (typeof exclusionRules)[number];

/** Whether the people behind a capability can take up something new. */
export type Availability = 'free' | 'away' | 'over-capacity';

/** One contact person: away today or not, and introductions of the last seven days against the weekly capacity. */
export interface ContactLoad {
  readonly isAway: boolean;
  readonly weeklyCapacity: number;
  readonly introductionsThisWeek: number;
}

/** A capability is free while one of its contact persons is; one without contact persons is free too. */
export function availabilityOf(contacts: readonly ContactLoad[]): Availability {
  const present = contacts.filter(({ isAway }) => !isAway);
  if (contacts.length > 0 && present.length === 0) return 'away';
  const free = present.some(({ weeklyCapacity, introductionsThisWeek }) => introductionsThisWeek < weeklyCapacity);
  return contacts.length === 0 || free ? 'free' : 'over-capacity';
}

/** The first hard rule that forbids to propose the capability for the challenge, or null. `today` is an ISO day. `standing`: of its people, who may be co-authors where these are not wanted. */
export function exclusionOf(
  challenge: ChallengeFacts,
  capability: CapabilityFacts,
  standing: Availability | 'co-author',
  today: string,
): ExclusionRule | null {
  if (capability.organisationId === challenge.organisationId) return 'same-organisation';
  if (challenge.competitorIds.includes(capability.organisationId)) return 'declared-competitor';
  if (standing === 'co-author') return 'co-author';
  if (!isInAudience(challenge, capability)) return 'audience';
  if (challenge.deadlineOn !== null && challenge.deadlineOn < today) return 'deadline-passed';
  return standing === 'free' ? null : standing;
}

/** Brokers see what is meant for brokers only, and may still propose anybody for it. */
function isInAudience(challenge: ChallengeFacts, capability: CapabilityFacts): boolean {
  if (challenge.audience !== 'clusters') return true;
  return capability.clusterIds.some((id) => challenge.audienceClusterIds.includes(id));
}
