import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Stage } from '#domain/access';
import type { ChallengeTeaser } from '#domain/challenges';
import type { ChallengeState, VersionStatus } from '#domain/states';
import type { County } from '#domain/taxonomy';

/** Stage 1 of a challenge, with its state. */
export interface ShownChallenge extends ChallengeTeaser {
  readonly id: string;
  readonly versionId: string;
  readonly state: ChallengeState;
  readonly origin: 'own' | 'import' | 'demo';
  readonly publishedAt: Date | null;
  readonly version: number;
  /** Which of the challenge's versions is shown. */
  readonly number: number;
}

/** Stage 2. */
export interface ShownIdentity {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly fullText: string;
  readonly county: County | null;
  readonly city: string | null;
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
}

/** What the owner and the reviewer learn beside the content. */
export interface ChallengeManagement {
  readonly organisationId: string;
  readonly authorIds: readonly (string | null)[];
  readonly stateReason: string | null;
  readonly confirmedAt: Date | null;
  readonly hasLiveVersion: boolean;
  /** The version being written or reviewed; null: none. */
  readonly workingStatus: VersionStatus | null;
  readonly reviewNote: string | null;
}

/** live: what people see · owner: that, else what is being written · working: what is being written. */
export type WhichVersion = 'live' | 'owner' | 'working';

const VERSION_OF: Readonly<Record<WhichVersion, string>> = {
  live: 'c.live_version_id',
  owner: 'coalesce(c.live_version_id, c.working_version_id)',
  working: 'c.working_version_id',
};

/** Each stage is read by a query of its own: what an actor may not see is never loaded. */
@Injectable()
export class ChallengeViewReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async findTeaser(id: string, which: WhichVersion): Promise<ShownChallenge | null> {
    const rows = await this.db.query<ShownChallenge[]>(
      `SELECT c.id, v.id AS "versionId", c.state, c.origin, c.published_at AS "publishedAt", c.version, v.number, v.language,
         v.title, v.teaser, v.criteria, v.sectors, v.region, v.topics, v.trl_now AS "trlNow",
         v.trl_wanted AS "trlWanted", v.cooperation_types AS "cooperationTypes", v.budget_band AS "budgetBand",
         v.deadline::text AS "deadlineOn", v.work_languages AS "workLanguages", v.ip_terms AS "ipTerms", v.audience,
         v.audience_cluster_ids::text[] AS "audienceClusterIds", v.identity
       FROM challenge c JOIN challenge_version v ON v.id = ${VERSION_OF[which]} WHERE c.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async findIdentity(id: string, versionId: string, stage: Stage): Promise<ShownIdentity | null> {
    if (stage < 2) return null;
    const rows = await this.db.query<ShownIdentity[]>(
      `SELECT json_build_object('id', o.id, 'name', o.name) AS organisation, coalesce(i.full_text, '') AS "fullText",
         i.county, i.city,
         (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) ORDER BY k.name), '[]')
          FROM cluster_member m JOIN cluster k ON k.id = m.cluster_id WHERE m.organisation_id = o.id) AS clusters,
         (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]')
          FROM person p JOIN affiliation a ON a.person_id = p.id AND a.organisation_id = o.id
          WHERE p.id = ANY(i.contact_ids)) AS contacts
       FROM challenge c JOIN organisation o ON o.id = c.organisation_id
       LEFT JOIN challenge_identity i ON i.version_id = $2 WHERE c.id = $1`,
      [id, versionId],
    );
    return rows[0] ?? null;
  }

  async findAnnex(versionId: string, stage: Stage): Promise<string | null> {
    if (stage < 3) return null;
    const rows = await this.db.query<{ text: string }[]>(
      'SELECT confidential_text AS text FROM challenge_annex WHERE version_id = $1',
      [versionId],
    );
    return rows[0]?.text ?? null;
  }

  async findManagement(id: string): Promise<ChallengeManagement | null> {
    const rows = await this.db.query<ChallengeManagement[]>(
      `SELECT c.organisation_id AS "organisationId", ARRAY[c.author_id, w.author_id] || coalesce(w.editor_ids, '{}') AS "authorIds",
         c.state_reason AS "stateReason", c.confirmed_at AS "confirmedAt", c.live_version_id IS NOT NULL AS "hasLiveVersion",
         w.status AS "workingStatus", w.review_note AS "reviewNote"
       FROM challenge c LEFT JOIN challenge_version w ON w.id = c.working_version_id WHERE c.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }
}
