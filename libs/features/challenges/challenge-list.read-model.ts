import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Actor } from '#domain/access';
import type { ChallengeState, VersionStatus } from '#domain/states';
import type { Region, Sector } from '#domain/taxonomy';
import type { Identity, Language } from '#domain/vocabulary';
import { managerOf, type Tx } from '#platform/database';
import { inAudience } from './in-audience.js';

/** A card of the public list: stage 1, and the organisation where the challenge has a name. */
export interface ChallengeCard {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly teaser: string;
  readonly sectors: readonly Sector[];
  readonly region: Region | null;
  readonly topics: readonly string[];
  readonly trlNow: number | null;
  readonly trlWanted: number | null;
  readonly deadlineOn: string | null;
  readonly identity: Identity;
  readonly publishedAt: Date;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** `publishedAt` in full precision. */
  readonly cursorAt: string;
}

/** What a reader may see of a challenge named by its id. */
export type SeenChallenge = Pick<ChallengeCard, 'id' | 'title' | 'region' | 'organisation'>;

/** A row of what somebody's organisations wrote. */
export interface OwnChallengeRow {
  readonly id: string;
  readonly title: string;
  readonly state: ChallengeState;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly identity: Identity;
  readonly deadlineOn: string | null;
  readonly workingStatus: VersionStatus | null;
  readonly hasLiveVersion: boolean;
  readonly reviewNote: string | null;
  readonly publishedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  /** `createdAt` in full precision. */
  readonly cursorAt: string;
}

export interface ListQuery {
  readonly limit: number;
  /** The last row of the page before. */
  readonly after: { readonly at: string; readonly id: string } | null;
}

export interface OpenListQuery extends ListQuery {
  /** Only what this organisation asks for under its name. */
  readonly organisationId?: string | undefined;
}

const IN_AUDIENCE = inAudience({ version: 'v', organisations: '$1', managed: '$2' });

@Injectable()
export class ChallengeListReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** What this actor may see of the open challenges, the newest first. `today` is an ISO day. */
  listOpen(actor: Actor, today: string, { limit, after, organisationId }: OpenListQuery): Promise<ChallengeCard[]> {
    return this.db.query<ChallengeCard[]>(
      `SELECT c.id, v.language, v.title, v.teaser, v.sectors, v.region, v.topics, v.trl_now AS "trlNow",
         v.trl_wanted AS "trlWanted", v.deadline::text AS "deadlineOn", v.identity, c.published_at AS "publishedAt", c.published_at::text AS "cursorAt",
         CASE WHEN v.identity = 'named' THEN json_build_object('id', o.id, 'name', o.name) END AS organisation
       FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
       JOIN organisation o ON o.id = c.organisation_id
       WHERE c.state = 'published' AND (v.deadline IS NULL OR v.deadline >= $4::date) AND ($3::boolean OR ${IN_AUDIENCE})
         AND ($5::timestamptz IS NULL OR (c.published_at, c.id) < ($5::timestamptz, $6::uuid))
         AND ($8::uuid IS NULL OR (c.organisation_id = $8 AND v.identity = 'named'))
       ORDER BY c.published_at DESC, c.id DESC LIMIT $7`,
      [
        actor.organisationIds,
        actor.managedClusterIds,
        actor.isPlatformAdmin,
        today,
        after?.at ?? null,
        after?.id ?? null,
        limit,
        organisationId ?? null,
      ],
    );
  }

  /** Those of the challenges that this actor may see and that are open. `today` is an ISO day. */
  listSeen(ids: readonly string[], actor: Actor, today: string, tx?: Tx): Promise<SeenChallenge[]> {
    return managerOf(this.db, tx).query<SeenChallenge[]>(
      `SELECT c.id, v.title, v.region,
         CASE WHEN v.identity = 'named' THEN json_build_object('id', o.id, 'name', o.name) END AS organisation
       FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
       JOIN organisation o ON o.id = c.organisation_id
       WHERE c.id = ANY ($5::uuid[]) AND c.state = 'published' AND (v.deadline IS NULL OR v.deadline >= $4::date)
         AND ($3::boolean OR c.organisation_id = ANY ($1::uuid[]) OR ${IN_AUDIENCE})`,
      [actor.organisationIds, actor.managedClusterIds, actor.isPlatformAdmin, today, ids],
    );
  }

  /** Everything of these organisations, the newest first. */
  listOf(organisationIds: readonly string[], { limit, after }: ListQuery): Promise<OwnChallengeRow[]> {
    return this.db.query<OwnChallengeRow[]>(
      `SELECT c.id, v.title, c.state, json_build_object('id', o.id, 'name', o.name) AS organisation, v.identity,
         v.deadline::text AS "deadlineOn", w.status AS "workingStatus", c.live_version_id IS NOT NULL AS "hasLiveVersion",
         w.review_note AS "reviewNote", c.published_at AS "publishedAt", c.confirmed_at AS "confirmedAt",
         c.created_at AS "createdAt", c.version, c.created_at::text AS "cursorAt"
       FROM challenge c JOIN organisation o ON o.id = c.organisation_id
       JOIN challenge_version v ON v.id = coalesce(c.working_version_id, c.live_version_id)
       LEFT JOIN challenge_version w ON w.id = c.working_version_id
       WHERE c.organisation_id = ANY($1::uuid[])
         AND ($2::timestamptz IS NULL OR (c.created_at, c.id) < ($2::timestamptz, $3::uuid))
       ORDER BY c.created_at DESC, c.id DESC LIMIT $4`,
      [organisationIds, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
