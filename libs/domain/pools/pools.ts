import { move, poolMachine, type PoolAction, type PoolMemberState, type PoolState } from '../states/index.js';

/**
 * What a member is to the pool: `owner` of the challenge that somebody joins, `joiner` without a challenge of its own,
 * `pooled` with a challenge that a broker brought together with others.
 */
export const poolRoles = ['owner', 'joiner', 'pooled'] as const;
export type PoolRole = (typeof poolRoles)[number];

/** A pool holds at least two. */
export const fewestMembers = 2;
/** Challenges that a broker can bring together at once. */
export const mostPooled = 10;
/** Days for which an owner who declined is not asked the same again. */
export const quietDays = 30;

/** A number of organisations below this one is not told of an anonymous challenge: it could show who they are. */
export const fewestTold = 5;

/** What the answers of its members make of a pool now, or null where it stays as it is. */
export function poolActionOf(state: PoolState, members: readonly PoolMemberState[]): PoolAction | null {
  const active = members.filter((member) => member === 'asked' || member === 'consented');
  const action = active.length < fewestMembers ? 'dissolve' : active.includes('asked') ? null : 'form';
  return action !== null && move(poolMachine, state, action) !== null ? action : null;
}

/** Whether the other members may know a member by name: once all agreed, and only where it said so itself. */
export function isNameOpen(
  pool: PoolState,
  member: { readonly state: PoolMemberState; readonly opensName: boolean },
): boolean {
  return pool === 'formed' && member.state === 'consented' && member.opensName;
}

/** How many organisations share a need, as somebody outside may know it; null: nothing is told. */
export function toldCount(organisations: number, isAnonymous: boolean): number | null {
  if (organisations < fewestMembers) return null;
  return isAnonymous && organisations < fewestTold ? null : organisations;
}

/**
 * In how many clusters challenges stand, each with the clusters of its organisation: the fewest that hold all, found
 * greedily. An organisation of several clusters does not count several times, one without a cluster not at all.
 */
export function clustersHolding(clusterIdsOfEach: readonly (readonly string[])[]): number {
  let left = clusterIdsOfEach.filter((ids) => ids.length > 0);
  let count = 0;
  while (left.length > 0) {
    const holds = (id: string): number => left.filter((ids) => ids.includes(id)).length;
    const [best] = [...new Set(left.flat())].sort((a, b) => holds(b) - holds(a) || (a < b ? -1 : 1));
    left = left.filter((ids) => best === undefined || !ids.includes(best));
    count += 1;
  }
  return count;
}
