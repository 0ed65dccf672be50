import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { EventWish, WishAnswer } from '#domain/events';
import { inAudience } from '#features/challenges';
import { managerOf, type Tx } from '#platform/database';
import { ACTIVE_PROFILE } from './event-participants.read-model.js';

export interface WishSide {
  readonly profileId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisations: readonly string[];
  /** Null: the person by name. */
  readonly challengeId: string | null;
  /** Of the anonymous challenge, as its teaser shows it. */
  readonly challengeTitle: string | null;
  readonly isActive: boolean;
}

/** A wish with both sides in full: what of it may be shown is decided by the service. */
export interface WishRow extends EventWish {
  readonly id: string;
  readonly session: number | null;
  readonly afterWishId: string | null;
  readonly from: WishSide;
  readonly to: WishSide;
}

interface FlatRow extends EventWish {
  readonly id: string;
  readonly session: number | null;
  readonly afterWishId: string | null;
  readonly from: WishSide;
  readonly to: WishSide;
}

const SIDE = (profile: string): string => `(
  SELECT jsonb_build_object('profileId', p.id, 'personId', p.person_id, 'name', s.name, 'challengeId', p.challenge_id,
    'organisations', ARRAY(SELECT o.name FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
      WHERE a.person_id = s.id ORDER BY o.name),
    'challengeTitle', (SELECT v.title FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
      WHERE c.id = p.challenge_id),
    'isActive', ${ACTIVE_PROFILE})
  FROM event_profile p JOIN event_registration r ON r.event_id = p.event_id AND r.person_id = p.person_id
  JOIN person s ON s.id = p.person_id WHERE p.id = w.${profile})`;

const WISH = `SELECT w.id, w.origin, w.from_says AS "fromSays", w.to_says AS "toSays", w.from_rank AS "fromRank",
  w.to_rank AS "toRank", w.session, w.after_wish_id AS "afterWishId",
  ${SIDE('from_profile_id')} AS "from", ${SIDE('to_profile_id')} AS "to" FROM event_wish w`;

/** Which matches the organiser fills an event from. */
export type MatchSource = 'allocation' | 'matches';

export interface NewWish {
  readonly fromProfileId: string;
  readonly toProfileId: string;
}

@Injectable()
export class WishRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Of an event, or those of one person in it. */
  list(eventId: string, personId: string | null, tx?: Tx): Promise<WishRow[]> {
    return managerOf(this.db, tx).query<FlatRow[]>(
      `${WISH} WHERE w.event_id = $1 AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM event_profile o
         WHERE o.id IN (w.from_profile_id, w.to_profile_id) AND o.person_id = $2))
       ORDER BY w.created_at, w.id LIMIT 10000`,
      [eventId, personId],
    );
  }

  async find(id: string, tx?: Tx): Promise<WishRow | null> {
    const rows: FlatRow[] = await managerOf(this.db, tx).query(`${WISH} WHERE w.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Somebody asks: false when the two are joined by a wish already. */
  async ask(eventId: string, { fromProfileId, toProfileId }: NewWish, tx: Tx): Promise<boolean> {
    const rows: unknown[] = await managerOf(this.db, tx).query(
      `INSERT INTO event_wish (id, event_id, from_profile_id, to_profile_id, origin, from_says)
       VALUES ($1, $2, $3, $4, 'participant', 'yes') ON CONFLICT DO NOTHING RETURNING id`,
      [randomUUID(), eventId, fromProfileId, toProfileId],
    );
    return rows.length === 1;
  }

  /** The organiser suggests; the number of wishes that did not exist before. */
  async suggest(eventId: string, wishes: readonly NewWish[], tx: Tx): Promise<number> {
    const rows: unknown[] = await managerOf(this.db, tx).query(
      `INSERT INTO event_wish (id, event_id, from_profile_id, to_profile_id, origin)
       SELECT n.id, $1, n.from_id, n.to_id, 'organiser' FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS n (id, from_id, to_id)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        eventId,
        wishes.map(() => randomUUID()),
        wishes.map(({ fromProfileId }) => fromProfileId),
        wishes.map(({ toProfileId }) => toProfileId),
      ],
    );
    return rows.length;
  }

  async findBetween({ fromProfileId, toProfileId }: NewWish, tx: Tx): Promise<string | null> {
    const rows: { id: string }[] = await managerOf(this.db, tx).query(
      `SELECT w.id FROM event_wish w WHERE least(w.from_profile_id, w.to_profile_id) = least($1::uuid, $2::uuid)
         AND greatest(w.from_profile_id, w.to_profile_id) = greatest($1::uuid, $2::uuid)`,
      [fromProfileId, toProfileId],
    );
    return rows[0]?.id ?? null;
  }

  async answer(id: string, side: 'from' | 'to', answer: WishAnswer, tx: Tx): Promise<void> {
    const column = side === 'from' ? 'from_says' : 'to_says';
    await managerOf(this.db, tx).query(`UPDATE event_wish SET ${column} = $2 WHERE id = $1`, [id, answer]);
  }

  /** Ranks the wishes of a person in this order; those that are not listed lose their rank. */
  async rank(eventId: string, personId: string, wishIds: readonly string[], tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    for (const side of ['from', 'to'] as const) {
      await db.query(
        `UPDATE event_wish w SET ${side}_rank = array_position($3::uuid[], w.id)
         FROM event_profile p WHERE p.id = w.${side}_profile_id AND p.person_id = $2 AND w.event_id = $1`,
        [eventId, personId, wishIds],
      );
    }
  }

  /** What the organiser says about when: only in this session, only after that wish. */
  async constrain(
    id: string,
    { session, afterWishId }: { readonly session: number | null; readonly afterWishId: string | null },
    tx: Tx,
  ): Promise<void> {
    await managerOf(this.db, tx).query('UPDATE event_wish SET session = $2, after_wish_id = $3 WHERE id = $1', [
      id,
      session,
      afterWishId,
    ]);
  }

  /**
   * Profiles of an event that a suggested or shortlisted match joins: from the capability's contact to the challenge.
   * From the allocation: only matches that the allocation of a week chose, with whom it chose to ask.
   */
  async listMatched(eventId: string, source: MatchSource, limit: number, tx: Tx): Promise<NewWish[]> {
    return managerOf(this.db, tx).query(MATCHED, [eventId, limit, source === 'allocation']);
  }
}

const IN_AUDIENCE = inAudience({
  version: 'v',
  organisations: 'ARRAY(SELECT ca.organisation_id FROM affiliation ca WHERE ca.person_id = c.person_id)',
  managed:
    'ARRAY(SELECT cm.id FROM cluster cm JOIN affiliation cb ON cb.organisation_id = cm.manager_organisation_id WHERE cb.person_id = c.person_id)',
});

/**
 * The challenge's side is the profile under which it is linked: by name, or anonymous. Best matches first.
 * $1 event, $2 how many, $3 whether only from the weekly allocation.
 */
const MATCHED = `
  WITH active AS (
    SELECT p.id, p.person_id, p.challenge_id, r.challenge_ids, r.capability_ids
    FROM event_profile p JOIN event_registration r ON r.event_id = p.event_id AND r.person_id = p.person_id
    WHERE p.event_id = $1 AND ${ACTIVE_PROFILE})
  SELECT c.id AS "fromProfileId", h.id AS "toProfileId"
  FROM match m
  JOIN challenge ch ON ch.id = m.challenge_id AND ch.state = 'published'
  JOIN challenge_version v ON v.id = ch.live_version_id
  JOIN active h ON m.challenge_id = ANY(h.challenge_ids)
    AND h.challenge_id IS NOT DISTINCT FROM (CASE v.identity WHEN 'anonymous' THEN m.challenge_id END)
  JOIN active c ON m.capability_id = ANY(c.capability_ids) AND c.challenge_id IS NULL AND c.person_id <> h.person_id
  WHERE m.state IN ('suggested', 'shortlisted') AND ${IN_AUDIENCE}
    AND (NOT $3::boolean OR EXISTS (SELECT 1 FROM allocated_match a
      WHERE a.match_id = m.id AND coalesce(a.person_id, c.person_id) = c.person_id))
  ORDER BY m.state = 'shortlisted' DESC, m.score DESC, m.id LIMIT $2`;
