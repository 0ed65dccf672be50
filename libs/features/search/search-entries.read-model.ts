import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type SearchEntry, type SearchKind } from '#platform/search-engine';
import { toSearchEntry, type FindableRow } from './to-search-entry.js';

const CLUSTERS_OF = `ARRAY(SELECT k.cluster_id::text FROM cluster_member k WHERE k.organisation_id = o.id ORDER BY 1)`;

/** What may be found of each kind of thing. Of an anonymous challenge that is its teaser: nothing of stage 2. */
const QUERIES: Readonly<Record<SearchKind, string>> = {
  challenge: `
    SELECT c.id, v.language, v.title, v.teaser AS summary,
      array_to_string(v.criteria, ' ') || CASE WHEN v.identity = 'named' THEN ' ' || coalesce(i.full_text, '') || ' ' || o.name ELSE '' END AS body,
      v.topics, v.sectors, v.region, v.trl_wanted AS trl, NULL AS type, v.work_languages AS languages,
      CASE WHEN v.identity = 'named' THEN ${CLUSTERS_OF} ELSE '{}'::text[] END AS cluster_ids,
      coalesce(c.published_at, c.created_at) AS sorted_at,
      v.audience, v.audience_cluster_ids::text[] AS audience_cluster_ids, c.organisation_id
    FROM challenge c
    JOIN challenge_version v ON v.id = c.live_version_id
    JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN challenge_identity i ON i.version_id = v.id
    WHERE c.state = 'published'`,
  capability: `
    SELECT c.id, v.language, v.title, v.description AS summary,
      concat_ws(' ', o.name, v.equipment,
        (SELECT string_agg(e.title || ' ' || e.text, ' ' ORDER BY e.position) FROM evidence e WHERE e.version_id = v.id)) AS body,
      v.topics, v.sectors, coalesce(v.region, o.region) AS region, v.trl, v.kind AS type, v.work_languages AS languages,
      ${CLUSTERS_OF} AS cluster_ids, coalesce(c.published_at, c.created_at) AS sorted_at,
      'public' AS audience, '{}'::text[] AS audience_cluster_ids, c.organisation_id,
      (SELECT string_agg(e.title, ' ') FROM evidence e WHERE e.version_id = v.id) AS further_words
    FROM capability c
    JOIN capability_version v ON v.id = c.live_version_id
    JOIN organisation o ON o.id = c.organisation_id
    WHERE c.state = 'published'`,
  organisation: `
    SELECT o.id, 'ro' AS language, o.name AS title, o.description AS summary, coalesce(o.city, '') AS body,
      '{}'::text[] AS topics, o.sectors, o.region, NULL::integer AS trl, o.kind AS type, '{}'::text[] AS languages,
      ${CLUSTERS_OF} AS cluster_ids, o.created_at AS sorted_at,
      'public' AS audience, '{}'::text[] AS audience_cluster_ids, o.id AS organisation_id
    FROM organisation o WHERE true`,
  cluster: `
    SELECT c.id, 'ro' AS language, c.name AS title, c.description AS summary, coalesce(c.city, '') AS body,
      '{}'::text[] AS topics, c.sectors, c.region, NULL::integer AS trl, c.kind AS type, '{}'::text[] AS languages,
      ARRAY[c.id::text] AS cluster_ids, c.created_at AS sorted_at,
      'public' AS audience, '{}'::text[] AS audience_cluster_ids, c.id AS organisation_id
    FROM cluster c WHERE true`,
};

const ID: Readonly<Record<SearchKind, string>> = {
  challenge: 'c.id',
  capability: 'c.id',
  organisation: 'o.id',
  cluster: 'c.id',
};

@Injectable()
export class SearchEntriesReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Those of the things that anybody may find at this moment, as they are to be found. */
  async list(kind: SearchKind, versions: ReadonlyMap<string, number>): Promise<SearchEntry[]> {
    const rows = await this.db.query<FindableRow[]>(`${QUERIES[kind]} AND ${ID[kind]} = ANY($1::uuid[])`, [
      [...versions.keys()],
    ]);
    return rows.map((row) => toSearchEntry(kind, row, versions.get(row.id) ?? 1));
  }
}
