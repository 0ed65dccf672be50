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

/** $1 ids, $2 organisations of the actor, $3 clusters that he manages, $4 whether he is a platform admin. */
const IS_OWN = `o.id = ANY($2::uuid[])`;
const IS_BROKER = `EXISTS (SELECT 1 FROM cluster_member k WHERE k.organisation_id = o.id AND k.cluster_id = ANY($3::uuid[]))`;

const QUERIES: Readonly<Record<SearchKind, string>> = {
  challenge: `
    SELECT c.id, v.title, v.teaser AS summary,
      CASE WHEN v.identity = 'named' OR ${IS_OWN} OR ${IS_BROKER} OR $4::boolean
        THEN json_build_object('id', o.id, 'name', o.name) END AS organisation,
      v.sectors, v.region, v.trl_wanted AS trl, NULL AS type, v.language, v.deadline::text AS "deadlineOn"
    FROM challenge c
    JOIN challenge_version v ON v.id = c.live_version_id
    JOIN organisation o ON o.id = c.organisation_id
    WHERE c.id = ANY($1::uuid[]) AND c.state = 'published' AND ($4::boolean OR ${IS_OWN}
      OR ${inAudience({ version: 'v', organisations: '$2', managed: '$3' })})`,
  capability: `
    SELECT c.id, v.title,
      coalesce(nullif(v.description, ''), (SELECT string_agg(e.title, ' · ' ORDER BY e.position) FROM (
        SELECT title, position FROM evidence WHERE version_id = v.id ORDER BY position LIMIT 3) e), '') AS summary,
      json_build_object('id', o.id, 'name', o.name) AS organisation,
      v.sectors, coalesce(v.region, o.region) AS region, v.trl, v.kind AS type, v.language, NULL AS "deadlineOn"
    FROM capability c
    JOIN capability_version v ON v.id = c.live_version_id
    JOIN organisation o ON o.id = c.organisation_id
    WHERE c.id = ANY($1::uuid[]) AND c.state = 'published'
      AND ($2::uuid[], $3::uuid[], $4::boolean) IS NOT NULL`,
  organisation: `
    SELECT o.id, o.name AS title, o.description AS summary, NULL AS organisation, o.sectors, o.region,
      NULL AS trl, o.kind AS type, NULL AS language, NULL AS "deadlineOn"
    FROM organisation o
    WHERE o.id = ANY($1::uuid[]) AND ($2::uuid[], $3::uuid[], $4::boolean) IS NOT NULL`,
  cluster: `
    SELECT c.id, c.name AS title, c.description AS summary, NULL AS organisation, c.sectors, c.region,
      NULL AS trl, c.kind AS type, NULL AS language, NULL AS "deadlineOn"
    FROM cluster c
    WHERE c.id = ANY($1::uuid[]) AND ($2::uuid[], $3::uuid[], $4::boolean) IS NOT NULL`,
};

@Injectable()
export class FoundThingsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** The hits that the actor may see at this moment, in their order. */
  async list(hits: readonly SearchHit[], actor: Actor): Promise<FoundThing[]> {
    const kinds = [...new Set(hits.map(({ kind }) => kind))];
    const pages = await Promise.all(kinds.map((kind) => this.listKind(kind, hits, actor)));
    const byId = new Map(pages.flat().map((thing) => [thing.id, thing]));
    return hits.flatMap(({ id }) => byId.get(id) ?? []);
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

  async listClusterNames(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM cluster WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async listKind(kind: SearchKind, hits: readonly SearchHit[], actor: Actor): Promise<FoundThing[]> {
    const ids = hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
    const { organisationIds, managedClusterIds, isPlatformAdmin } = actor;
    const rows = await this.db.query<Omit<FoundThing, 'kind'>[]>(QUERIES[kind], [
      ids,
      organisationIds,
      managedClusterIds,
      isPlatformAdmin,
    ]);
    return rows.map((row) => ({ ...row, kind, summary: shortened(row.summary) }));
  }
}

function shortened(text: string): string {
  if (text.length <= SUMMARY) return text;
  const cut = text.slice(0, SUMMARY);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SUMMARY / 2))}…`;
}
