import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type Actor } from '#domain/access';
import { inAudience } from '#features/challenges';
import { type SearchHit, type SearchKind } from '#platform/search-engine';

/** A thing that was found, as the searcher may see it now. */
export interface FoundThing {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Who it belongs to; null for clusters, and where the owner is not shown. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly sectors: readonly string[];
  readonly region: string | null;
  readonly trl: number | null;
  readonly type: string | null;
  readonly language: string | null;
  readonly deadlineOn: string | null;
}

const SUMMARY = 280;

/** $1 organisations of the actor, $2 clusters that he manages, $3 whether he is a platform admin, $4 ids of clusters to name. */
const IS_OWN = `o.id = ANY($1::uuid[])`;
const IS_BROKER = `EXISTS (SELECT 1 FROM cluster_member k WHERE k.organisation_id = o.id AND k.cluster_id = ANY($2::uuid[]))`;

const QUERIES: Readonly<Record<SearchKind, (ids: string) => string>> = {
  challenge: (ids) => `
    SELECT c.id, 'challenge' AS kind, v.title, v.teaser AS summary,
      CASE WHEN v.identity = 'named' OR ${IS_OWN} OR ${IS_BROKER} OR $3::boolean
        THEN json_build_object('id', o.id, 'name', o.name) END AS organisation,
      v.sectors, v.region, v.trl_wanted AS trl, NULL AS type, v.language, v.deadline::text AS "deadlineOn"
    FROM challenge c
    JOIN challenge_version v ON v.id = c.live_version_id
    JOIN organisation o ON o.id = c.organisation_id
    WHERE c.id = ANY(${ids}) AND c.state = 'published' AND ($3::boolean OR ${IS_OWN}
      OR ${inAudience({ version: 'v', organisations: '$1', managed: '$2' })})`,
  capability: (ids) => `
    SELECT c.id, 'capability', v.title,
      coalesce(nullif(v.description, ''), (SELECT string_agg(e.title, ' · ' ORDER BY e.position) FROM (
        SELECT title, position FROM evidence WHERE version_id = v.id ORDER BY position LIMIT 3) e), ''),
      json_build_object('id', o.id, 'name', o.name), v.sectors, coalesce(v.region, o.region), v.trl, v.kind, v.language, NULL
    FROM capability c
    JOIN capability_version v ON v.id = c.live_version_id
    JOIN organisation o ON o.id = c.organisation_id
    WHERE c.id = ANY(${ids}) AND c.state = 'published'`,
  organisation: (ids) => `
    SELECT o.id, 'organisation', o.name, o.description, NULL, o.sectors, o.region, NULL, o.kind, NULL, NULL
    FROM organisation o WHERE o.id = ANY(${ids})`,
  cluster: (ids) => `
    SELECT c.id, 'cluster', c.name, c.description, NULL, c.sectors, c.region, NULL, c.kind, NULL, NULL
    FROM cluster c WHERE c.id = ANY(${ids})`,
};
const KINDS = ['challenge', 'capability', 'organisation', 'cluster'] as const satisfies readonly SearchKind[];
const NAMED = 'named';
/** All kinds in one statement, since each statement costs the process more than it costs PostgreSQL. */
const EVERYTHING = `${KINDS.map((kind, i) => QUERIES[kind](`$${i + 5}::uuid[]`)).join(' UNION ALL')}
  UNION ALL
    SELECT c.id, '${NAMED}', c.name, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM cluster c WHERE c.id = ANY($4::uuid[])`;

type Row = Omit<FoundThing, 'kind'> & { readonly kind: SearchKind | typeof NAMED };

export interface FoundThings {
  /** The hits that the actor may see at this moment, in their order. */
  readonly items: readonly FoundThing[];
  readonly clusterNames: ReadonlyMap<string, string>;
}

@Injectable()
export class FoundThingsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** What the actor may see of the hits, and the names of clusters. */
  async list(hits: readonly SearchHit[], clusterIds: readonly string[], actor: Actor): Promise<FoundThings> {
    const { organisationIds, managedClusterIds, isPlatformAdmin } = actor;
    const idsByKind = KINDS.map((kind) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id));
    const rows = await this.db.query<Row[]>(EVERYTHING, [
      organisationIds,
      managedClusterIds,
      isPlatformAdmin,
      clusterIds,
      ...idsByKind,
    ]);
    const byId = new Map(
      rows.flatMap(({ kind, ...row }) => (kind === NAMED ? [] : [[row.id, toThing(kind, row)] as const])),
    );
    const names = rows.flatMap(({ id, kind, title }) => (kind === NAMED ? [[id, title] as const] : []));
    return { items: hits.flatMap(({ id }) => byId.get(id) ?? []), clusterNames: new Map(names) };
  }

  /** The clusters that organisations are members of. */
  async listClusterIds(organisationIds: readonly string[]): Promise<string[]> {
    if (organisationIds.length === 0) return [];
    const rows = await this.db.query<{ cluster_id: string }[]>(
      'SELECT DISTINCT cluster_id FROM cluster_member WHERE organisation_id = ANY($1::uuid[])',
      [organisationIds],
    );
    return rows.map(({ cluster_id }) => cluster_id);
  }
}

function toThing(kind: SearchKind, row: Omit<FoundThing, 'kind'>): FoundThing {
  return { ...row, kind, summary: shortened(row.summary) };
}

function shortened(text: string): string {
  if (text.length <= SUMMARY) return text;
  const cut = text.slice(0, SUMMARY);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SUMMARY / 2))}…`;
}
