import { randomUUID } from 'node:crypto';
import { regionOf } from '#domain/taxonomy';
import { addDays, toLocal } from '#domain/time';
import type { DemoCapability, DemoChallenge, DemoOrganisation } from './demo-content.js';

/** Ids of what the content refers to by key. */
export interface DemoIds {
  readonly organisations: ReadonlyMap<string, { readonly id: string; readonly content: DemoOrganisation }>;
  /** The first person of each organisation. */
  readonly authors: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly clusters: ReadonlyMap<string, string>;
  /** Who reviewed everything. */
  readonly reviewerId: string | null;
}

const DAY_MS = 86_400_000;
const ZONE = 'Europe/Bucharest';

interface Stamps {
  readonly state: string;
  readonly status: string;
  readonly live_version_id: string | null;
  readonly working_version_id: string | null;
  readonly published_at: Date | null;
  readonly submitted_at: Date | null;
  readonly created_at: Date;
}

/** Columns by their names, as `jsonb_to_recordset` takes them. */
export interface ChallengeRow extends Stamps, Readonly<Record<string, unknown>> {
  readonly id: string;
}
export interface CapabilityRow extends Stamps, Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version_id: string;
  readonly evidence: DemoCapability['evidence'];
  readonly contact_ids: readonly string[];
}

/** A challenge of the demo as columns, dated relative to `now`. */
export function toChallengeRow(challenge: DemoChallenge, ids: DemoIds, now: Date): ChallengeRow {
  const { id: organisation_id, content } = organisationOf(challenge.organisation, ids);
  const version_id = randomUUID();
  const clusterIds = (challenge.onlyForClusters ?? []).flatMap((code) => ids.clusters.get(code) ?? []);
  const { language, title, teaser, criteria, topics, key } = challenge;
  return {
    ...stamps(challenge, version_id, now),
    ...{ id: randomUUID(), version_id, key, organisation_id, language, title, teaser, criteria, topics },
    author_id: ids.authors.get(challenge.organisation) ?? null,
    reviewer_id: ids.reviewerId,
    sectors: challenge.sectors ?? content.sectors,
    region: regionOf(content.county),
    county: content.county,
    city: content.city,
    trl_now: challenge.trlNow,
    trl_wanted: challenge.trlWanted,
    cooperation_types: challenge.cooperation,
    budget_band: challenge.budget,
    deadline: addDays(toLocal(now.getTime(), ZONE).date, challenge.deadlineInDays),
    work_languages: challenge.languages,
    ip_terms: challenge.ip,
    audience: clusterIds.length > 0 ? 'clusters' : 'public',
    audience_cluster_ids: clusterIds,
    identity: challenge.isAnonymous ? 'anonymous' : 'named',
    full_text: challenge.text,
    annex: challenge.annex ?? '',
  };
}

/** A capability of the demo as columns, dated relative to `now`. */
export function toCapabilityRow(capability: DemoCapability, ids: DemoIds, now: Date): CapabilityRow {
  const { id: organisation_id, content } = organisationOf(capability.organisation, ids);
  const version_id = randomUUID();
  const contact_ids = capability.contacts.flatMap((key) => ids.people.get(key) ?? []);
  const { key, language, kind, title, topics, trl, evidence } = capability;
  return {
    ...stamps(capability, version_id, now),
    ...{
      id: randomUUID(),
      version_id,
      key,
      organisation_id,
      language,
      kind,
      title,
      topics,
      trl,
      evidence,
      contact_ids,
    },
    author_id: contact_ids[0] ?? null,
    description: capability.text,
    equipment: capability.equipment ?? '',
    sectors: capability.sectors ?? content.sectors,
    region: regionOf(content.county),
    cooperation_types: capability.cooperation,
    work_languages: capability.languages,
    ip_terms: capability.ip,
  };
}

function organisationOf(key: string, { organisations }: DemoIds): { id: string; content: DemoOrganisation } {
  const found = organisations.get(key);
  if (!found) throw new Error(`The demo has no organisation ${key}.`);
  return found;
}

function stamps(
  { state = 'published', publishedDaysAgo }: { state?: string; publishedDaysAgo: number },
  versionId: string,
  now: Date,
): Stamps {
  const at = new Date(now.getTime() - publishedDaysAgo * DAY_MS);
  const isPublished = state === 'published';
  return {
    state,
    status: isPublished ? 'approved' : state === 'in-review' ? 'in-review' : 'draft',
    live_version_id: isPublished ? versionId : null,
    working_version_id: isPublished ? null : versionId,
    published_at: isPublished ? at : null,
    submitted_at: isPublished || state === 'in-review' ? at : null,
    created_at: new Date(at.getTime() - DAY_MS),
  };
}
