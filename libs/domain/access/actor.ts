/** Who asks. `personId` null: nobody is signed in. */
export interface Actor {
  readonly personId: string | null;
  readonly isPlatformAdmin: boolean;
  /** Organisations that the person belongs to. */
  readonly organisationIds: readonly string[];
  /** Clusters whose managing organisation the person belongs to. */
  readonly managedClusterIds: readonly string[];
}

export const NOBODY: Actor = Object.freeze({
  personId: null,
  isPlatformAdmin: false,
  organisationIds: [],
  managedClusterIds: [],
});

/**
 * What an actor is to one thing.
 * anyone: everybody, signed in or not · person: signed in · manager: manages some cluster · admin: platform admin ·
 * audience: may see the thing · owner: belongs to the organisation that owns it, or to a member of the pool, or is the person himself ·
 * counterpart: the other side of an agreed introduction · broker: manages a cluster of the owner, or proposed the pool ·
 * demand, supply: the sides of an introduction · participant: of a meeting, or registered for an event.
 */
export type Role =
  | 'anyone'
  | 'person'
  | 'manager'
  | 'admin'
  | 'audience'
  | 'owner'
  | 'counterpart'
  | 'broker'
  | 'demand'
  | 'supply'
  | 'participant';

export const SUBJECT_KINDS = [
  'organisation',
  'cluster',
  'challenge',
  'capability',
  'match',
  'pool',
  'introduction',
  'meeting',
  'event',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Who may do one operation; `subject` names the thing whose id stands in the path as `<subject>Id`. */
export interface Rule {
  readonly subject: SubjectKind | null;
  readonly allow: readonly Role[];
}
