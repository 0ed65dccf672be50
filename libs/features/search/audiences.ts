import { type Actor } from '#domain/access';

/** Names of audiences, as search entries carry them. */
export const EVERYONE = 'everyone';
const BROKERS = 'brokers';
const ADMINS = 'admins';
const ofOrganisation = (id: string): string => `organisation:${id}`;
const ofCluster = (id: string): string => `cluster:${id}`;

interface Audience {
  readonly audience: 'public' | 'clusters' | 'brokers';
  readonly audience_cluster_ids: readonly string[];
  readonly organisation_id: string;
}

/** Who may find a published challenge: those it is meant for, its owner, and platform admins. */
export function audiencesOf({ audience, audience_cluster_ids, organisation_id }: Audience): string[] {
  const own = [ADMINS, ofOrganisation(organisation_id)];
  switch (audience) {
    case 'public':
      return [EVERYONE];
    case 'clusters':
      return [...audience_cluster_ids.map(ofCluster), ...own];
    case 'brokers':
      return [BROKERS, ...own];
  }
}

/** The audiences that a searcher belongs to; `clusterIds` are the clusters of his organisations. */
export function audiencesOfSearcher(actor: Actor, clusterIds: readonly string[]): string[] {
  return [
    EVERYONE,
    ...actor.organisationIds.map(ofOrganisation),
    ...[...new Set([...clusterIds, ...actor.managedClusterIds])].map(ofCluster),
    ...(actor.managedClusterIds.length > 0 ? [BROKERS] : []),
    ...(actor.isPlatformAdmin ? [ADMINS] : []),
  ];
}
