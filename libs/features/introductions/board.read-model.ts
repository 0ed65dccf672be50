import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { dueSoonDays, timedStates, type BoardColumn, type Side } from '#domain/introductions';
import type { IntroductionState } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { KNOWN_VERSION } from './case-facts.read-model.js';
import type { PagePosition } from './case-list.read-model.js';

/** Whose board it is; `clusterIds` null for a platform admin, who stands in everywhere. */
export interface BoardOwner {
  readonly personId: string;
  readonly clusterIds: readonly string[] | null;
}

export interface BoardFilter {
  readonly clusterId?: string | undefined;
  /** `none`: cases that nobody has taken on. */
  readonly brokerId?: string | undefined;
  /** `late`: past the limit or flagged stalled. `soon`: these, and what is due within three days. */
  readonly due?: 'late' | 'soon' | undefined;
  readonly text?: string | undefined;
}

export interface BoardPlace {
  readonly column: BoardColumn | null;
  readonly after: PagePosition | null;
  /** Cards of each column. */
  readonly limit: number;
}

export interface BoardCard {
  readonly id: string;
  readonly cursorAt: string;
  readonly column: BoardColumn;
  readonly state: IntroductionState;
  readonly challenge: string;
  readonly challengeOwner: string;
  readonly capability: string;
  readonly capabilityOwner: string;
  readonly brokers: readonly string[];
  /** The sides whose answer is open. */
  readonly waitsFor: readonly Side[];
  /** The end of the state's limit; null once the case has ended. */
  readonly respondBy: Date | null;
  readonly stalledAt: Date | null;
  readonly isLate: boolean;
  readonly lastRemindedAt: Date | null;
  /** The confirmed time ahead. */
  readonly meetingAt: Date | null;
}

export interface ColumnCount {
  readonly column: BoardColumn;
  readonly count: number;
  readonly late: number;
}

export interface BrokerLoad {
  /** Null for the cases that nobody has taken on. */
  readonly id: string | null;
  readonly name: string | null;
  readonly open: number;
  readonly late: number;
}

/** What is late comes first; of what has ended, the latest: its instants are mirrored, so that one order serves both. */
const ORDER_KEY = `CASE WHEN i.state = ANY ($3) THEN coalesce(i.respond_by, i.state_since)
  ELSE timestamptz '2500-01-01' - (i.state_since - timestamptz '2000-01-01') END`;
const IS_LATE = `(i.state = ANY ($3) AND (i.stalled_at IS NOT NULL OR i.respond_by < $4))`;
/** The same as the guard asks. */
const HAS_NO_BROKER = `(i.state = 'interest' OR NOT EXISTS (SELECT FROM cluster k
  JOIN affiliation a ON a.organisation_id = k.manager_organisation_id WHERE a.person_id = i.broker_id))`;
/** Cases of the broker, and those without one about challenges of the clusters: just those whose page he can open. */
const IS_SEEN = `($2::uuid[] IS NULL OR $1::uuid IN (i.broker_id, i.second_broker_id) OR (${HAS_NO_BROKER} AND EXISTS (
  SELECT FROM cluster_member m WHERE m.organisation_id = c.organisation_id AND m.cluster_id = ANY ($2::uuid[]))))`;
const IS_FILTERED = `
  ($5::uuid IS NULL OR EXISTS (SELECT FROM cluster_member m
    WHERE m.organisation_id IN (c.organisation_id, k.organisation_id) AND m.cluster_id = $5::uuid))
  AND ($6::text IS NULL OR CASE $6 WHEN 'none' THEN i.broker_id IS NULL
    ELSE $6 IN (i.broker_id::text, i.second_broker_id::text) END)
  AND ($7::text IS NULL OR ${IS_LATE} OR ($7 = 'soon' AND i.state = ANY ($3)
    AND i.respond_by < $4::timestamptz + interval '${dueSoonDays} days'))
  AND ($8::text IS NULL OR strpos(unaccent(lower(concat_ws(' ', cv.title, o.name, kv.title, ko.name))),
    unaccent(lower($8))) > 0)`;
const CASES = `introduction i
  JOIN challenge c ON c.id = i.challenge_id JOIN organisation o ON o.id = c.organisation_id
  JOIN LATERAL (SELECT h.id, h.live_version_id FROM challenge h WHERE h.id = c.id) AS h ON true
  JOIN challenge_version cv ON cv.id = ${KNOWN_VERSION}
  JOIN capability k ON k.id = i.capability_id JOIN organisation ko ON ko.id = k.organisation_id
  JOIN capability_version kv ON kv.id = k.live_version_id`;
const BOARD = `SELECT i.id, CASE WHEN i.state = ANY ($3) THEN i.state ELSE 'ended' END AS place, ${ORDER_KEY} AS key,
    ${IS_LATE} AS is_late, cv.title AS challenge, o.name AS challenge_owner, kv.title AS capability, ko.name AS capability_owner
  FROM ${CASES} WHERE ${IS_SEEN} AND ${IS_FILTERED}`;

const lastReminderOf = (id: string): string =>
  `(SELECT max(e.created_at) FROM introduction_event e WHERE e.introduction_id = ${id} AND e.kind = 'reminded')`;
/** The confirmed time that is not over at `now`. */
const meetingAheadOf = (id: string, now: string): string =>
  `(SELECT min(t.starts_at) FROM meeting m JOIN meeting_slot t ON t.meeting_id = m.id AND t.state = 'confirmed'
    WHERE m.introduction_id = ${id} AND m.state = 'confirmed' AND t.ends_at > ${now}::timestamptz)`;

/** The cases that a broker works on, by column. Brokers see both sides of a case; nobody else may be shown these rows. */
@Injectable()
export class BoardReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  countColumns(owner: BoardOwner, filter: BoardFilter, now: Date): Promise<ColumnCount[]> {
    return this.db.query(
      `SELECT b.place AS column, count(*)::int AS count, count(*) FILTER (WHERE b.is_late)::int AS late
       FROM (${BOARD}) AS b GROUP BY b.place`,
      parametersOf(owner, filter, now),
    );
  }

  /** The first cards after `after`, of one column or of each. */
  listCards(
    owner: BoardOwner,
    filter: BoardFilter,
    { column, after, limit }: BoardPlace,
    now: Date,
  ): Promise<BoardCard[]> {
    return this.db.query(
      `WITH numbered AS (SELECT b.id, b.place, b.key, b.is_late, b.challenge, b.challenge_owner, b.capability,
           b.capability_owner, row_number() OVER (PARTITION BY b.place ORDER BY b.key, b.id) AS number
         FROM (${BOARD}) AS b
         WHERE ($9::text IS NULL OR b.place = $9) AND ($10::timestamptz IS NULL OR (b.key, b.id) > ($10::timestamptz, $11::uuid)))
       SELECT n.id, n.key::text AS "cursorAt", n.place AS column, i.state, n.challenge, n.challenge_owner AS "challengeOwner",
         n.capability, n.capability_owner AS "capabilityOwner", n.is_late AS "isLate", i.stalled_at AS "stalledAt",
         CASE WHEN i.state = ANY ($3) THEN i.respond_by END AS "respondBy",
         ARRAY(SELECT p.name FROM person p WHERE p.id IN (i.broker_id, i.second_broker_id)
           ORDER BY p.id = i.broker_id DESC) AS brokers,
         ARRAY(SELECT s.side FROM unnest('{challenge,capability}'::text[]) AS s (side)
           WHERE i.state IN ('interest', 'proposed') AND NOT EXISTS (SELECT FROM introduction_consent d
             WHERE d.introduction_id = i.id AND d.side = s.side)) AS "waitsFor",
         ${lastReminderOf('i.id')} AS "lastRemindedAt", ${meetingAheadOf('i.id', '$4')} AS "meetingAt"
       FROM numbered n JOIN introduction i ON i.id = n.id WHERE n.number <= $12 ORDER BY n.place, n.number`,
      [...parametersOf(owner, filter, now), column, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  /** What a reminder of a case depends on. */
  async remindedOf(
    id: string,
    now: Date,
    tx: Tx,
  ): Promise<{ readonly lastRemindedAt: Date | null; readonly isMeetingAhead: boolean }> {
    const rows: { lastRemindedAt: Date | null; meetingAt: Date | null }[] = await managerOf(this.db, tx).query(
      `SELECT ${lastReminderOf('$1::uuid')} AS "lastRemindedAt", ${meetingAheadOf('$1::uuid', '$2')} AS "meetingAt"`,
      [id, now],
    );
    return { lastRemindedAt: rows[0]?.lastRemindedAt ?? null, isMeetingAhead: Boolean(rows[0]?.meetingAt) };
  }

  /** Which of these cases stand on the board. */
  async listSeen(owner: BoardOwner, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.db.query(
      `SELECT i.id FROM introduction i JOIN challenge c ON c.id = i.challenge_id
       WHERE ${IS_SEEN} AND i.id = ANY ($3::uuid[])`,
      [owner.personId, owner.clusterIds, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Open cases of everybody who manages one of the clusters, and those that nobody has taken on. Of a colleague's cases
   * it tells numbers only.
   */
  listLoads({ clusterIds, personId }: BoardOwner, now: Date): Promise<BrokerLoad[]> {
    return this.db.query(
      `WITH colleague AS (
         SELECT DISTINCT p.id, p.name FROM person p JOIN affiliation a ON a.person_id = p.id
         JOIN cluster k ON k.manager_organisation_id = a.organisation_id WHERE k.id = ANY ($2::uuid[])
         UNION SELECT p.id, p.name FROM person p WHERE p.id = $1
           OR ($2::uuid[] IS NULL AND EXISTS (SELECT FROM introduction i WHERE p.id IN (i.broker_id, i.second_broker_id)))),
       open AS (SELECT i.id, i.broker_id, i.second_broker_id, ${IS_LATE} AS is_late, c.organisation_id
         FROM introduction i JOIN challenge c ON c.id = i.challenge_id WHERE i.state = ANY ($3))
       SELECT p.id, p.name, count(x.id)::int AS open, count(x.id) FILTER (WHERE x.is_late)::int AS late
       FROM colleague p LEFT JOIN open x ON p.id IN (x.broker_id, x.second_broker_id) GROUP BY p.id, p.name
       UNION ALL
       SELECT NULL, NULL, count(*)::int, count(*) FILTER (WHERE x.is_late)::int FROM open x
       WHERE x.broker_id IS NULL AND ($2::uuid[] IS NULL OR EXISTS (SELECT FROM cluster_member m
         WHERE m.organisation_id = x.organisation_id AND m.cluster_id = ANY ($2::uuid[])))
       ORDER BY open DESC, name, id LIMIT 50`,
      [personId, clusterIds, timedStates, now],
    );
  }

  /** The clusters to filter by: with a case on the board's clusters, or all that have one for an admin. */
  listClusters({ clusterIds }: BoardOwner): Promise<{ id: string; name: string }[]> {
    return this.db.query(
      `SELECT k.id, k.name FROM cluster k WHERE k.id = ANY ($1::uuid[]) OR ($1::uuid[] IS NULL AND EXISTS (
         SELECT FROM cluster_member m JOIN challenge c ON c.organisation_id = m.organisation_id
         JOIN introduction i ON i.challenge_id = c.id WHERE m.cluster_id = k.id))
       ORDER BY k.name, k.id LIMIT 200`,
      [clusterIds],
    );
  }
}

function parametersOf(
  { personId, clusterIds }: BoardOwner,
  { clusterId, brokerId, due, text }: BoardFilter,
  now: Date,
): readonly unknown[] {
  return [personId, clusterIds, timedStates, now, clusterId ?? null, brokerId ?? null, due ?? null, text || null];
}
