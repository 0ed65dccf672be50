import { foldPhrase } from '#domain/taxonomy';
import type { ClusterMember } from './cluster-member.entity.js';
import type { MemberEntry } from './member-list.js';

/** `add`: the organisation is new here · `join`: known, but not a member · `update`: a member about whom the list says more. */
export type MemberAction = 'add' | 'join' | 'update' | 'unchanged';

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly legalId: string | null;
}

export interface PlannedMember {
  readonly action: MemberAction;
  readonly entry: MemberEntry;
  /** Null where the organisation is new. */
  readonly organisation: KnownOrganisation | null;
  readonly member: ClusterMember | null;
}

/** What importing entries would do. An organisation is known by its registration code, else by its name. */
export function planMembers(
  entries: readonly MemberEntry[],
  known: readonly KnownOrganisation[],
  members: readonly ClusterMember[],
): PlannedMember[] {
  const byLegalId = new Map(known.flatMap((o) => (o.legalId ? [[o.legalId, o] as const] : [])));
  const byName = new Map(known.toReversed().map((o) => [foldPhrase(o.name), o] as const));
  const memberOf = new Map(members.map((member) => [member.organisationId, member]));
  return entries.map((entry) => {
    const organisation = find(entry, byLegalId, byName);
    const member = (organisation && memberOf.get(organisation.id)) ?? null;
    return { action: actionOf(entry, organisation, member), entry, organisation, member };
  });
}

function find(
  { legalId, name }: MemberEntry,
  byLegalId: ReadonlyMap<string, KnownOrganisation>,
  byName: ReadonlyMap<string, KnownOrganisation>,
): KnownOrganisation | null {
  const sameCode = legalId === null ? undefined : byLegalId.get(legalId);
  if (sameCode) return sameCode;
  const namesake = byName.get(foldPhrase(name));
  // Two registration codes are two organisations, however alike their names.
  return namesake && (legalId === null || namesake.legalId === null) ? namesake : null;
}

function actionOf(entry: MemberEntry, known: KnownOrganisation | null, member: ClusterMember | null): MemberAction {
  if (!known) return 'add';
  if (!member) return 'join';
  const isNews = (said: string | null, had: string | null): boolean => said !== null && said !== had;
  const differs =
    isNews(entry.standing, member.standing) ||
    isNews(entry.since, member.since) ||
    isNews(entry.contactName, member.contactName) ||
    isNews(entry.contactEmail, member.contactEmail);
  return differs ? 'update' : 'unchanged';
}
