import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { availabilityOf, type Availability, type ContactLoad, type RankableDocument } from '#domain/matching';
import { coAuthoredCapabilities } from './co-authored.js';
import { toCapabilityRecord, toChallengeRecord, type CapabilityRow, type ChallengeRow } from './ranked-rows.js';
import { type CapabilityRecord, type ChallengeRecord } from './ranked-records.js';

/** Two versions that can be ranked against one another. */
export interface RankedPair {
  readonly challenge: ChallengeRecord;
  readonly capability: CapabilityRecord;
}

/** Small, so that a process that reads them all gets to its other work in between. */
const PAGE = 50;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const CLUSTERS_OF = `ARRAY(SELECT m.cluster_id::text FROM cluster_member m WHERE m.organisation_id = o.id ORDER BY 1)`;

/** `version` (SQL) says which version of a capability. */
const capabilities = (version: string): string => `
  SELECT c.id, c.organisation_id, v.id AS version_id, v.language, v.title, v.description, v.equipment, v.topics,
    v.sectors, coalesce(v.region, o.region) AS region, v.trl, v.cooperation_types, v.work_languages,
    ${CLUSTERS_OF} AS cluster_ids,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'text', e.text, 'year', e.year) ORDER BY e.position), '[]')
      FROM evidence e WHERE e.version_id = v.id) AS evidence
  FROM capability c
  JOIN capability_version v ON ${version}
  JOIN organisation o ON o.id = c.organisation_id`;

const CAPABILITIES = `${capabilities('v.id = c.live_version_id')}
  WHERE c.state = 'published'`;

/** Whoever of the two declared it. */
const COMPETITORS_OF = (organisation: string): string => `ARRAY(
  SELECT d.competitor_id::text FROM declared_competitor d WHERE d.organisation_id = ${organisation}
  UNION SELECT d.organisation_id::text FROM declared_competitor d WHERE d.competitor_id = ${organisation})`;

/** The full text and the clusters belong to stage 2: an anonymous challenge is ranked by its teaser alone. */
const challenges = (version: string): string => `
  SELECT c.id, c.organisation_id, v.id AS version_id, v.language, v.title, v.teaser, v.criteria, v.topics, v.sectors,
    v.region, v.trl_now, v.trl_wanted, v.cooperation_types, v.work_languages, v.audience,
    ${COMPETITORS_OF('o.id')} AS competitor_ids,
    ARRAY(${coAuthoredCapabilities({ organisation: 'o.id', author: 'c.author_id', contacts: 'i.contact_ids' })})::text[] AS co_authored_ids,
    v.audience_cluster_ids::text[] AS audience_cluster_ids, v.deadline::text AS deadline,
    CASE WHEN v.identity = 'named' THEN coalesce(i.full_text, '') ELSE '' END AS full_text,
    CASE WHEN v.identity = 'named' THEN ${CLUSTERS_OF} ELSE '{}'::text[] END AS cluster_ids
  FROM challenge c
  JOIN challenge_version v ON ${version}
  JOIN organisation o ON o.id = c.organisation_id
  LEFT JOIN challenge_identity i ON i.version_id = v.id`;

const CHALLENGES = `${challenges('v.id = c.live_version_id')}
  WHERE c.state = 'published'`;

/** Contact persons of capabilities that have at least one who is away or at the weekly capacity. */
const LOADS = `
  WITH load AS (
    SELECT p.id, p.weekly_capacity,
      EXISTS (SELECT 1 FROM away_period a WHERE a.person_id = p.id AND $1::date BETWEEN a.from_on AND a.to_on) AS is_away,
      (SELECT count(*)::int FROM introduction_person ip JOIN introduction n ON n.id = ip.introduction_id
        WHERE ip.person_id = p.id AND ip.side = 'capability' AND n.created_at > $1::date - interval '7 days'
          AND n.state NOT IN ('interest', 'declined', 'lapsed', 'withdrawn')) AS introductions
    FROM person p
    WHERE EXISTS (SELECT 1 FROM capability_contact k WHERE k.person_id = p.id)
  )
  SELECT k.capability_id,
    json_agg(json_build_object('isAway', l.is_away, 'weeklyCapacity', l.weekly_capacity,
      'introductionsThisWeek', l.introductions)) AS contacts
  FROM capability_contact k JOIN load l ON l.id = k.person_id
  GROUP BY k.capability_id
  HAVING bool_or(l.is_away OR l.introductions >= l.weekly_capacity)`;

@Injectable()
export class RankedRecordsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Every published capability, a page at a time; the next one is read while the caller works on one. */
  async *capabilityPages(): AsyncGenerator<CapabilityRecord[]> {
    for (let next: Promise<CapabilityRow[]> | null = this.page(FIRST_ID); next;) {
      const rows: CapabilityRow[] = await next;
      const last = rows.at(-1);
      next = rows.length < PAGE || !last ? null : this.page(last.id);
      // Whoever stops early never asks how it ended.
      next?.catch(() => undefined);
      yield rows.map(toCapabilityRecord);
    }
  }

  /** Those of the capabilities that are published now. */
  async listCapabilities(ids: readonly string[]): Promise<CapabilityRecord[]> {
    const rows = await this.db.query<CapabilityRow[]>(`${CAPABILITIES} AND c.id = ANY($1::uuid[]) ORDER BY c.id`, [
      ids,
    ]);
    return rows.map(toCapabilityRecord);
  }

  async findChallenge(id: string): Promise<ChallengeRecord | null> {
    const [row] = await this.db.query<ChallengeRow[]>(`${CHALLENGES} AND c.id = $1`, [id]);
    return row ? toChallengeRecord(row) : null;
  }

  /** Two versions as they are ranked, live or not; null when one of them is gone. */
  async findVersions(challengeVersionId: string, capabilityVersionId: string): Promise<RankedPair | null> {
    const [asked, offered] = await Promise.all([
      this.db.query<ChallengeRow[]>(challenges('v.challenge_id = c.id AND v.id = $1'), [challengeVersionId]),
      this.db.query<CapabilityRow[]>(capabilities('v.capability_id = c.id AND v.id = $1'), [capabilityVersionId]),
    ]);
    const [challenge, capability] = [asked[0], offered[0]];
    return challenge && capability
      ? { challenge: toChallengeRecord(challenge), capability: toCapabilityRecord(capability) }
      : null;
  }

  async listPublishedChallengeIds(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT c.id FROM challenge c WHERE c.state = 'published' ORDER BY c.published_at DESC, c.id`,
    );
    return rows.map(({ id }) => id);
  }

  async listPublishedOf(organisationId: string): Promise<{ challengeIds: string[]; capabilityIds: string[] }> {
    const [row] = await this.db.query<{ challengeIds: string[]; capabilityIds: string[] }[]>(
      `SELECT ARRAY(SELECT id FROM challenge WHERE organisation_id = $1 AND state = 'published') AS "challengeIds",
         ARRAY(SELECT id FROM capability WHERE organisation_id = $1 AND state = 'published') AS "capabilityIds"`,
      [organisationId],
    );
    return row ?? { challengeIds: [], capabilityIds: [] };
  }

  /** The newest open challenges: published, and `today` (an ISO day) not past their deadline. */
  async listOpenChallenges(today: string, limit: number): Promise<ChallengeRecord[]> {
    const rows = await this.db.query<ChallengeRow[]>(
      `${CHALLENGES} AND (v.deadline IS NULL OR v.deadline >= $1::date) ORDER BY c.published_at DESC, c.id LIMIT $2`,
      [today, limit],
    );
    return rows.map(toChallengeRecord);
  }

  /** The organisations that an organisation competes with. */
  async listCompetitorIds(organisationId: string): Promise<string[]> {
    const [row] = await this.db.query<{ ids: string[] }[]>(`SELECT ${COMPETITORS_OF('$1::uuid')} AS ids`, [
      organisationId,
    ]);
    return row?.ids ?? [];
  }

  /** The live version of every open challenge: [challenge, version]. */
  async listOpenVersions(today: string): Promise<[string, string][]> {
    const rows = await this.db.query<{ id: string; version_id: string }[]>(
      `SELECT c.id, v.id AS version_id FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
       WHERE c.state = 'published' AND (v.deadline IS NULL OR v.deadline >= $1::date)`,
      [today],
    );
    return rows.map(({ id, version_id }) => [id, version_id]);
  }

  /** What these versions of challenges say to everybody of their audience. */
  listTeasers(versionIds: readonly string[]): Promise<(RankableDocument & { readonly id: string })[]> {
    return this.db.query(
      `SELECT v.challenge_id AS id, v.language, v.title, concat_ws(E'\\n', v.teaser, array_to_string(v.criteria, E'\\n')) AS text
       FROM challenge_version v WHERE v.id = ANY ($1::uuid[])`,
      [versionIds],
    );
  }

  /** The capabilities whose people cannot take up anything new; those not in the map are free. */
  async listUnavailable(today: string): Promise<Map<string, Availability>> {
    const rows = await this.db.query<{ capability_id: string; contacts: ContactLoad[] }[]>(LOADS, [today]);
    const entries = rows.map((row): [string, Availability] => [row.capability_id, availabilityOf(row.contacts)]);
    return new Map(entries.filter(([, availability]) => availability !== 'free'));
  }

  private page(after: string): Promise<CapabilityRow[]> {
    return this.db.query<CapabilityRow[]>(`${CAPABILITIES} AND c.id > $1 ORDER BY c.id LIMIT ${PAGE}`, [after]);
  }
}
