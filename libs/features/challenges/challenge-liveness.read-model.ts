import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { OpenChallenge } from '#domain/challenges';
import type { Recipient } from '#platform/mail';

export interface AgeingChallenge extends OpenChallenge {
  readonly id: string;
  readonly title: string;
  /** The row's, so that what happens meanwhile is not undone. */
  readonly version: number;
  /** Its author while he belongs to the organisation, else the people who do. */
  readonly owners: readonly (Recipient & { readonly zone: string })[];
}

export interface AgeingQuery {
  /** Those confirmed before. */
  readonly confirmedBefore: Date;
  /** Or whose deadline is before this ISO day. */
  readonly today: string;
  /** The last id of the page before. */
  readonly after: string;
  readonly limit: number;
}

const PEOPLE = `
  SELECT json_agg(json_build_object('personId', p.id, 'email', p.email, 'language', p.language, 'zone', p.zone))
  FROM affiliation a JOIN person p ON p.id = a.person_id
  WHERE a.organisation_id = c.organisation_id`;

@Injectable()
export class ChallengeLivenessReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Open challenges of which time may ask something, by id. */
  listAgeing({ confirmedBefore, today, after, limit }: AgeingQuery): Promise<AgeingChallenge[]> {
    return this.db.query<AgeingChallenge[]>(
      `SELECT c.id, c.state, c.version, coalesce(c.confirmed_at, c.published_at, c.created_at) AS "confirmedAt",
         v.deadline::text AS "deadlineOn", v.title,
         coalesce((${PEOPLE} AND p.id = c.author_id), (${PEOPLE}), '[]') AS owners
       FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
       WHERE c.state IN ('published', 'paused') AND c.id > $3
         AND (coalesce(c.confirmed_at, c.published_at, c.created_at) <= $1 OR v.deadline < $2::date)
       ORDER BY c.id LIMIT $4`,
      [confirmedBefore, today, after, limit],
    );
  }
}
