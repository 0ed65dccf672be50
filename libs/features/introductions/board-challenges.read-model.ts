import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { MatchState } from '#domain/states';
import type { PagePosition } from './case-list.read-model.js';

/** A published challenge that nobody has been introduced to yet, with its best matches. */
export interface BoardChallenge {
  readonly id: string;
  readonly cursorAt: string;
  readonly title: string;
  readonly organisation: string;
  readonly suggested: number;
  readonly shortlisted: number;
  readonly best: readonly {
    readonly matchId: string;
    readonly state: MatchState;
    readonly score: number;
    readonly capability: string;
    readonly organisation: string;
  }[];
}

const bestMatches = 3;

@Injectable()
export class BoardChallengesReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Challenges of the clusters (null: of all) that have open matches and no open case, newest first. */
  list(clusterIds: readonly string[] | null, after: PagePosition | null, limit: number): Promise<BoardChallenge[]> {
    return this.db.query(
      `SELECT c.id, c.published_at::text AS "cursorAt", cv.title, o.name AS organisation,
         n.suggested, n.shortlisted, b.best
       FROM challenge c
       JOIN challenge_version cv ON cv.id = c.live_version_id
       JOIN organisation o ON o.id = c.organisation_id
       JOIN LATERAL (
         SELECT count(*) FILTER (WHERE m.state = 'suggested')::int AS suggested,
           count(*) FILTER (WHERE m.state = 'shortlisted')::int AS shortlisted
         FROM match m WHERE m.challenge_id = c.id) AS n ON n.suggested + n.shortlisted > 0
       JOIN LATERAL (
         SELECT json_agg(json_build_object('matchId', t.id, 'state', t.state, 'score', t.score, 'capability', t.title,
           'organisation', t.name) ORDER BY t.state = 'shortlisted' DESC, t.rank) AS best
         FROM (SELECT m.id, m.state, m.score, m.rank, kv.title, ko.name
           FROM match m JOIN capability k ON k.id = m.capability_id
           JOIN capability_version kv ON kv.id = k.live_version_id
           JOIN organisation ko ON ko.id = k.organisation_id
           WHERE m.challenge_id = c.id AND m.state IN ('suggested', 'shortlisted')
           ORDER BY m.state = 'shortlisted' DESC, m.rank LIMIT ${bestMatches}) AS t) AS b ON b.best IS NOT NULL
       WHERE c.state = 'published'
         AND NOT EXISTS (SELECT FROM introduction i WHERE i.challenge_id = c.id
           AND i.state IN ('interest', 'proposed', 'agreed', 'met', 'following-up', 'agreement-signed', 'in-delivery'))
         AND ($1::uuid[] IS NULL OR EXISTS (SELECT FROM cluster_member cm
           WHERE cm.organisation_id = c.organisation_id AND cm.cluster_id = ANY ($1::uuid[])))
         AND ($2::timestamptz IS NULL OR (c.published_at, c.id) < ($2::timestamptz, $3::uuid))
       ORDER BY c.published_at DESC, c.id DESC LIMIT $4`,
      [clusterIds, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
