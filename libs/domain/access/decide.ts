import type { Actor, Role, Rule } from './actor.js';

/** allow · sign-in: answer 401 · hide: answer 404, as if the thing did not exist · refuse: answer 403. */
export type Decision = 'allow' | 'sign-in' | 'hide' | 'refuse';

/** The roles that do not depend on a thing. */
export function generalRoles(actor: Actor): readonly Role[] {
  if (actor.personId === null) return ['anyone'];
  const roles: Role[] = ['anyone', 'person'];
  if (actor.managedClusterIds.length > 0) roles.push('manager');
  if (actor.isPlatformAdmin) roles.push('admin');
  return roles;
}

/**
 * Decides one operation, deny by default.
 * `relations` are the actor's roles towards the subject; null: there is no such thing, or the rule has no subject.
 * What an actor may not see does not exist for him, so he gets the answer of an absent thing.
 */
export function decide(rule: Rule, actor: Actor, relations: readonly Role[] | null): Decision {
  const held = new Set<Role>([...generalRoles(actor), ...(relations ?? [])]);
  const isAllowed = rule.allow.some((role) => held.has(role));
  if (rule.subject === null) return isAllowed ? 'allow' : denyWithoutSubject(actor);
  if (actor.personId === null && !isOpenToVisitors(rule)) return 'sign-in';
  const isVisible = relations !== null && (relations.length > 0 || held.has('admin'));
  if (!isVisible) return 'hide';
  return isAllowed ? 'allow' : 'refuse';
}

const denyWithoutSubject = ({ personId }: Actor): Decision => (personId === null ? 'sign-in' : 'refuse');

/** Somebody who is not signed in may be let in, depending on the thing: he is not told that a sign-in would help. */
function isOpenToVisitors({ allow }: Rule): boolean {
  return allow.includes('audience') || allow.includes('anyone');
}
