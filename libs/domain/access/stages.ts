import type { Role } from './actor.js';

/** Disclosure: 1 the teaser, 2 identity and full text, 3 the confidential annex. 0: nothing. */
export type Stage = 0 | 1 | 2 | 3;

/** What decides how much of a challenge an actor sees. */
export interface Disclosure {
  readonly identity: 'named' | 'anonymous';
  /** Both sides of an introduction with the actor accepted the NDA text. */
  readonly ndaAccepted?: boolean;
}

/** The deepest stage of a challenge that somebody with these roles may see. */
export function challengeStage(roles: readonly Role[], { identity, ndaAccepted = false }: Disclosure): Stage {
  if (roles.includes('owner')) return 3;
  if (roles.includes('counterpart') && ndaAccepted) return 3;
  if (roles.includes('broker') || roles.includes('admin') || roles.includes('counterpart')) return 2;
  if (!roles.includes('audience')) return 0;
  return identity === 'named' ? 2 : 1;
}
