import type { DeclineReason } from '../vocabulary/index.js';

/** The two sides of an introduction: who has the challenge, and who has the capability. */
export const sides = ['challenge', 'capability'] as const;
export type Side = (typeof sides)[number];

export const otherSide = (side: Side): Side => (side === 'challenge' ? 'capability' : 'challenge');

/** The answer of one side. A side answers once. */
export type Consent =
  | { readonly side: Side; readonly answer: 'pending' }
  | { readonly side: Side; readonly answer: 'accepted' }
  | { readonly side: Side; readonly answer: 'declined'; readonly reason: DeclineReason };

/** What the consents of a case amount to. One "no" settles it; only a "yes" of both sides agrees. */
export function outcomeOf(consents: readonly Consent[]): 'waiting' | 'agreed' | 'declined' {
  if (consents.some(({ answer }) => answer === 'declined')) return 'declined';
  const accepted = new Set(consents.filter(({ answer }) => answer === 'accepted').map(({ side }) => side));
  return sides.every((side) => accepted.has(side)) ? 'agreed' : 'waiting';
}

/** True once the other side may know who is behind a challenge or capability: at once if named, else by both consents. */
export function isIdentityOpen(identity: 'named' | 'anonymous', consents: readonly Consent[]): boolean {
  return identity === 'named' || outcomeOf(consents) === 'agreed';
}
