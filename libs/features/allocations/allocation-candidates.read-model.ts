import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

/** A match that could be suggested, with the people who could answer it. */
export interface CandidateMatch {
  readonly matchId: string;
  readonly challengeId: string;
  readonly capabilityId: string;
  /** The probability that a broker shortlists it. */
  readonly score: number;
  readonly state: 'suggested' | 'shortlisted';
  /** Suggested in an earlier week. */
  readonly wasAllocated: boolean;
  readonly contactIds: readonly string[];
}

/** What a contact person can still answer in a week; 0 when away. */
export interface ContactRoom {
  readonly personId: string;
  readonly room: number;
}

/** Matches below this place are not suggested. */
const PLACES = 20;

const OPEN = `
  SELECT h.id FROM challenge h JOIN challenge_version v ON v.id = h.live_version_id
  WHERE h.state = 'published' AND (v.deadline IS NULL OR v.deadline >= $1::date)`;

const CANDIDATES = `
  SELECT m.id AS "matchId", m.challenge_id AS "challengeId", m.capability_id AS "capabilityId", m.score, m.state,
    a.match_id IS NOT NULL AS "wasAllocated",
    ARRAY(SELECT k.person_id FROM capability_contact k WHERE k.capability_id = c.id ORDER BY 1) AS "contactIds"
  FROM match m
  JOIN capability c ON c.id = m.capability_id AND c.state = 'published'
  LEFT JOIN allocated_match a ON a.match_id = m.id
  WHERE m.challenge_id IN (${OPEN}) AND m.state IN ('suggested', 'shortlisted') AND m.rank <= ${PLACES}
  ORDER BY m.challenge_id, m.rank, m.id`;

/** The same count of introductions as excludes who is over capacity from being matched. */
const ROOMS = `
  SELECT p.id AS "personId",
    CASE WHEN EXISTS (SELECT FROM away_period a WHERE a.person_id = p.id AND $1::date BETWEEN a.from_on AND a.to_on) THEN 0
      ELSE greatest(0, p.weekly_capacity - (SELECT count(*)::int FROM introduction_person ip
        JOIN introduction n ON n.id = ip.introduction_id
        WHERE ip.person_id = p.id AND ip.side = 'capability' AND n.created_at > $1::date - interval '7 days'
          AND n.state NOT IN ('interest', 'declined', 'lapsed', 'withdrawn'))) END AS room
  FROM person p
  WHERE EXISTS (SELECT FROM capability_contact k WHERE k.person_id = p.id)
  ORDER BY p.id`;

@Injectable()
export class AllocationCandidatesReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Published challenges whose deadline is not past on a day, by id. */
  async listOpenChallenges(day: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(`${OPEN} ORDER BY h.id`, [day]);
    return rows.map(({ id }) => id);
  }

  listMatches(day: string): Promise<CandidateMatch[]> {
    return this.db.query<CandidateMatch[]>(CANDIDATES, [day]);
  }

  /** The contact persons of capabilities, as they are on a day. */
  listRooms(day: string): Promise<ContactRoom[]> {
    return this.db.query<ContactRoom[]>(ROOMS, [day]);
  }
}
