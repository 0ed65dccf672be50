import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Role } from '#domain/access';
import { GOOD_MATCH, type Reason } from '#domain/matching';
import { inAudience } from '#features/challenges';
import { CURRENT_REASONS } from '#features/matches';
import { managerOf, type Tx } from '#platform/database';

/** Who reads: what they may see depends on their organisations and the clusters that they manage. */
export interface NewsReader {
  readonly personId: string;
  readonly isPlatformAdmin: boolean;
}

/**
 * What is new: it happened until `to`, as far as `snapshot` knows, and the digest before did not know it, which told what
 * happened until `from`, as far as `before` knew. So each thing is new once, whenever its transaction commits.
 */
export interface NewsWindow {
  readonly from: Date;
  readonly to: Date;
  readonly snapshot: string;
  readonly before: string | null;
  /** Nothing is sent: what the next weekly allocation may choose from is shown too. */
  readonly isPreview: boolean;
}

/** A challenge as far as somebody may hear of it; the organisation is for those whose roles open it. */
export interface ChallengeNews {
  readonly challengeId: string;
  readonly title: string;
  readonly identity: 'named' | 'anonymous';
  readonly organisation: string;
  readonly isFirm: boolean;
  readonly sectors: readonly string[];
  readonly region: string | null;
  readonly deadlineOn: string | null;
  /** What the reader is to the challenge, for the access policy. */
  readonly roles: readonly Role[];
  readonly publishedAt: Date;
}

/** A challenge that fits a capability of the reader. */
export interface FittingChallengeNews extends ChallengeNews {
  readonly capabilityTitle: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A capability that may help with a challenge of the reader. */
export interface HelpfulCapabilityNews {
  readonly challengeId: string;
  readonly capabilityId: string;
  readonly challengeTitle: string;
  readonly title: string;
  readonly organisation: string;
  readonly score: number;
  /** False: the nearest miss of a challenge that has no good match yet. */
  readonly isGood: boolean;
  readonly reasons: readonly Reason[];
}

export interface WaitingIntroductionNews {
  readonly introductionId: string;
  readonly side: 'challenge' | 'capability';
  readonly challengeTitle: string;
  readonly capabilityTitle: string;
  readonly respondBy: Date | null;
  readonly reasons: readonly Reason[];
  readonly since: Date;
}

export interface MeetingNews {
  readonly meetingId: string;
  readonly introductionId: string | null;
  readonly challengeTitle: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** One that the digest before did not know of counts as confirmed at the end of the window. */
  readonly confirmedAt: Date;
}

/** Of what no week has suggested yet, a preview shows the best; below this place a match is not among them. */
const BEST_PLACES = 3;
const ROWS = 60;

/** $2 to $5 are the window; `transaction` set the instant `at`. */
const isNew = (at: string, transaction: string): string =>
  `(${at} <= $3 AND was_over(${transaction}, $4) AND (${at} > $2 OR NOT was_over(${transaction}, $5)))`;

/** $1 the reader. */
const READER = `
  WITH own AS (SELECT a.organisation_id AS id FROM affiliation a WHERE a.person_id = $1),
  managed AS (SELECT c.id FROM cluster c WHERE c.manager_organisation_id IN (SELECT id FROM own)),
  joined AS (SELECT k.cluster_id AS id FROM cluster_member k WHERE k.organisation_id IN (SELECT id FROM own))`;

/** The same question as the access guard asks of a live challenge; v is its live version. */
const IN_AUDIENCE = inAudience({
  version: 'v',
  organisations: 'ARRAY(SELECT id FROM own)',
  managed: 'ARRAY(SELECT id FROM managed)',
});

/** As `isGoodMatch` says. */
const isGood = (match: string): string =>
  `(${match}.score >= ${GOOD_MATCH} OR ${match}.state IN ('shortlisted', 'introduced'))`;

const CHALLENGE = `
  h.id AS "challengeId", v.title, v.identity, o.name AS organisation, o.kind IN ('sme', 'large-company') AS "isFirm",
  v.sectors, v.region, v.deadline::text AS "deadlineOn", h.published_at AS "publishedAt",
  array_remove(ARRAY['audience', CASE WHEN EXISTS (SELECT FROM cluster_member k JOIN managed ON managed.id = k.cluster_id
    WHERE k.organisation_id = o.id) THEN 'broker' END], NULL) AS roles`;

/**
 * Matches come from the weekly allocation. It is made before digests are due, so that a preview ($6) also has the best
 * of what it may choose from then.
 */
const IS_NEWLY_SUGGESTED = `
  CASE WHEN a.match_id IS NULL
    THEN $6 AND m.rank <= ${BEST_PLACES} AND ${isGood('m')} AND ${isNew('m.created_at', 'm.created_in')}
    ELSE ${isNew('a.allocated_at', 'a.allocated_in')} END`;

/** Or it is the nearest miss of a challenge that has no good match yet. */
const IS_NEWLY_TOLD = `CASE WHEN a.match_id IS NULL AND NOT ${isGood('m')}
  THEN m.rank = 1 AND ${isNew('m.created_at', 'm.created_in')} AND NOT EXISTS (SELECT FROM match g
    WHERE g.challenge_id = h.id AND g.state NOT IN ('dismissed', 'superseded') AND ${isGood('g')})
  ELSE ${IS_NEWLY_SUGGESTED} END`;

/** Who was chosen to answer, if that is somebody who reads digests; else everybody of the organisation. */
const IS_ASKED = `(a.person_id = $1
  OR NOT EXISTS (SELECT FROM person p WHERE p.id = a.person_id AND p.auth_user_id IS NOT NULL))`;

const FITTING = `${READER}
  SELECT ${CHALLENGE}, cv.title AS "capabilityTitle", m.score, ${CURRENT_REASONS}
  FROM capability c
  JOIN capability_version cv ON cv.id = c.live_version_id
  JOIN match m ON m.capability_id = c.id
  LEFT JOIN allocated_match a ON a.match_id = m.id
  JOIN challenge h ON h.id = m.challenge_id AND h.state = 'published'
  JOIN challenge_version v ON v.id = h.live_version_id
  JOIN organisation o ON o.id = h.organisation_id
  WHERE c.state = 'published' AND c.organisation_id IN (SELECT id FROM own)
    AND m.state IN ('suggested', 'shortlisted') AND ${IS_NEWLY_SUGGESTED} AND ${IS_ASKED}
    AND (v.deadline IS NULL OR v.deadline >= $3::date)
    AND h.organisation_id NOT IN (SELECT id FROM own) AND ${IN_AUDIENCE}
  ORDER BY m.score DESC, h.id LIMIT ${ROWS}`;

const HELPFUL = `${READER}
  SELECT h.id AS "challengeId", c.id AS "capabilityId", v.title AS "challengeTitle", cv.title, o.name AS organisation,
    m.score, ${isGood('m')} AS "isGood", ${CURRENT_REASONS}
  FROM challenge h
  JOIN challenge_version v ON v.id = h.live_version_id
  JOIN match m ON m.challenge_id = h.id
  LEFT JOIN allocated_match a ON a.match_id = m.id
  JOIN capability c ON c.id = m.capability_id AND c.state = 'published'
  JOIN capability_version cv ON cv.id = c.live_version_id
  JOIN organisation o ON o.id = c.organisation_id
  WHERE h.state = 'published' AND h.organisation_id IN (SELECT id FROM own)
    AND m.state IN ('suggested', 'shortlisted') AND ${IS_NEWLY_TOLD}
  ORDER BY m.score DESC, m.id LIMIT ${ROWS}`;

const WAITING = `${READER}
  SELECT i.id AS "introductionId", ip.side, v.title AS "challengeTitle", cv.title AS "capabilityTitle",
    i.respond_by AS "respondBy", ${CURRENT_REASONS}, i.state_since AS since
  FROM introduction_person ip
  JOIN introduction i ON i.id = ip.introduction_id
  JOIN challenge h ON h.id = i.challenge_id
  JOIN challenge_version v ON v.id = h.live_version_id
  JOIN capability c ON c.id = i.capability_id
  JOIN capability_version cv ON cv.id = c.live_version_id
  LEFT JOIN match m ON m.challenge_id = h.id AND m.capability_id = c.id
  WHERE ip.person_id = $1 AND i.state IN ('interest', 'proposed')
    AND ${isNew('i.state_since', 'i.state_in')} AND (i.respond_by IS NULL OR i.respond_by > $3)
    AND EXISTS (SELECT FROM own WHERE own.id = CASE ip.side WHEN 'challenge' THEN h.organisation_id ELSE c.organisation_id END)
    AND NOT EXISTS (SELECT FROM introduction_consent a WHERE a.introduction_id = i.id AND a.side = ip.side)
  ORDER BY i.respond_by NULLS LAST, i.id LIMIT ${ROWS}`;

const MEETINGS = `
  SELECT t.id AS "meetingId", t.introduction_id AS "introductionId", v.title AS "challengeTitle",
    s.starts_at AS "startsAt", s.ends_at AS "endsAt",
    CASE WHEN was_over(s.confirmed_in, $5) THEN coalesce(s.confirmed_at, s.created_at) ELSE $3::timestamptz END AS "confirmedAt"
  FROM meeting_person p
  JOIN meeting t ON t.id = p.meeting_id AND t.state = 'confirmed'
  JOIN meeting_slot s ON s.meeting_id = t.id AND s.state = 'confirmed'
  LEFT JOIN introduction i ON i.id = t.introduction_id
  LEFT JOIN challenge h ON h.id = i.challenge_id
  LEFT JOIN challenge_version v ON v.id = h.live_version_id
  WHERE p.person_id = $1 AND s.starts_at > $3 AND s.starts_at <= $6
    AND $2::timestamptz IS NOT NULL AND coalesce(s.confirmed_at, s.created_at) <= $3 AND was_over(s.confirmed_in, $4)
  ORDER BY s.starts_at, t.id LIMIT ${ROWS}`;

/**
 * A named challenge is told to those who share a cluster with its owner. An anonymous one is told by its sectors alone:
 * that it reaches a cluster must not tell that its owner is in it.
 */
const PUBLISHED = `${READER}
  SELECT ${CHALLENGE}
  FROM challenge h
  JOIN challenge_version v ON v.id = h.live_version_id
  JOIN organisation o ON o.id = h.organisation_id
  WHERE h.state = 'published' AND ${isNew('h.published_at', 'h.published_in')}
    AND h.organisation_id NOT IN (SELECT id FROM own) AND ${IN_AUDIENCE}
    AND CASE v.identity
      WHEN 'named' THEN EXISTS (SELECT FROM cluster_member k WHERE k.organisation_id = o.id
        AND (k.cluster_id IN (SELECT id FROM joined) OR k.cluster_id IN (SELECT id FROM managed)))
      ELSE EXISTS (SELECT FROM cluster c WHERE c.sectors && v.sectors
        AND (c.id IN (SELECT id FROM joined) OR c.id IN (SELECT id FROM managed))) END
  ORDER BY h.published_at DESC, h.id LIMIT ${ROWS}`;

/** A platform admin stands in for clusters without manager, and for organisations of no cluster. */
const IN_REVIEW = `${READER}
  SELECT count(*)::int AS waiting FROM (
    SELECT h.organisation_id, v.author_id, v.editor_ids FROM challenge h JOIN challenge_version v ON v.id = h.working_version_id
    WHERE v.status = 'in-review' AND ${isNew('v.submitted_at', 'v.submitted_in')}
    UNION ALL
    SELECT c.organisation_id, v.author_id, v.editor_ids FROM capability c JOIN capability_version v ON v.id = c.working_version_id
    WHERE v.status = 'in-review' AND ${isNew('v.submitted_at', 'v.submitted_in')}
  ) r
  WHERE r.author_id IS DISTINCT FROM $1 AND NOT ($1 = ANY(r.editor_ids)) AND (
    EXISTS (SELECT FROM cluster_member k JOIN managed ON managed.id = k.cluster_id
      WHERE k.organisation_id = r.organisation_id)
    OR $6 AND NOT EXISTS (SELECT FROM cluster_member k JOIN cluster c ON c.id = k.cluster_id
      WHERE k.organisation_id = r.organisation_id AND c.manager_organisation_id IS NOT NULL))`;

/** What happened in a window that concerns one person, as far as they may know. */
@Injectable()
export class DigestNewsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** What the database knows now. */
  async snapshot(tx?: Tx): Promise<string> {
    const rows: { snapshot: string }[] = await managerOf(this.db, tx).query(
      'SELECT pg_current_snapshot()::text AS snapshot',
    );
    return rows[0]!.snapshot;
  }

  listFitting({ personId }: NewsReader, window: NewsWindow, tx?: Tx): Promise<FittingChallengeNews[]> {
    return managerOf(this.db, tx).query(FITTING, [personId, ...parametersOf(window), window.isPreview]);
  }

  listHelpful({ personId }: NewsReader, window: NewsWindow, tx?: Tx): Promise<HelpfulCapabilityNews[]> {
    return managerOf(this.db, tx).query(HELPFUL, [personId, ...parametersOf(window), window.isPreview]);
  }

  listWaiting({ personId }: NewsReader, window: NewsWindow, tx?: Tx): Promise<WaitingIntroductionNews[]> {
    return managerOf(this.db, tx).query(WAITING, [personId, ...parametersOf(window)]);
  }

  /** The meetings confirmed so far that start after the window, until an instant. */
  listMeetings({ personId }: NewsReader, window: NewsWindow, until: Date, tx?: Tx): Promise<MeetingNews[]> {
    return managerOf(this.db, tx).query(MEETINGS, [personId, ...parametersOf(window), until]);
  }

  listPublished({ personId }: NewsReader, window: NewsWindow, tx?: Tx): Promise<ChallengeNews[]> {
    return managerOf(this.db, tx).query(PUBLISHED, [personId, ...parametersOf(window)]);
  }

  async countInReview(reader: NewsReader, window: NewsWindow, tx?: Tx): Promise<number> {
    const rows: { waiting: number }[] = await managerOf(this.db, tx).query(IN_REVIEW, [
      reader.personId,
      ...parametersOf(window),
      reader.isPlatformAdmin,
    ]);
    return rows[0]?.waiting ?? 0;
  }
}

function parametersOf({ from, to, snapshot, before }: NewsWindow): readonly unknown[] {
  return [from, to, snapshot, before];
}
