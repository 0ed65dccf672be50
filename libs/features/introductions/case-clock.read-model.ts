import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { CaseLimits, Side } from '#domain/introductions';
import type { AwayPeriod } from '#domain/scheduling';
import { managerOf, type Tx } from '#platform/database';

/** What the clusters of a case's sides have set. */
export interface ClusterSetting {
  readonly side: Side;
  readonly limits: Partial<CaseLimits>;
  readonly keepsNationalHolidays: boolean;
  readonly holidays: readonly AwayPeriod[];
}

/** Somebody who answers for a side, and when he is away. */
export interface CaseAbsence {
  readonly side: Side;
  readonly away: readonly AwayPeriod[];
}

@Injectable()
export class CaseClockReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  settingsOf(introductionId: string, since: Date, tx: Tx): Promise<ClusterSetting[]> {
    return managerOf(this.db, tx).query(
      `SELECT s.side, coalesce(r.limits, '{}') AS limits,
         coalesce(r.keeps_national_holidays, true) AS "keepsNationalHolidays",
         coalesce((SELECT json_agg(json_build_object('fromOn', h.from_on, 'untilOn', h.until_on))
           FROM cluster_holiday h WHERE h.cluster_id = m.cluster_id AND h.until_on >= $2::date), '[]') AS holidays
       FROM introduction i JOIN challenge c ON c.id = i.challenge_id JOIN capability k ON k.id = i.capability_id
       CROSS JOIN LATERAL (VALUES ('challenge', c.organisation_id), ('capability', k.organisation_id))
         AS s (side, organisation_id)
       JOIN cluster_member m ON m.organisation_id = s.organisation_id
       LEFT JOIN cluster_case_rule r ON r.cluster_id = m.cluster_id
       WHERE i.id = $1`,
      [introductionId, since],
    );
  }

  absencesOf(introductionId: string, since: Date, tx: Tx): Promise<CaseAbsence[]> {
    return managerOf(this.db, tx).query(
      `SELECT ip.side, coalesce((SELECT json_agg(json_build_object('fromOn', a.from_on, 'untilOn', a.to_on))
           FROM away_period a WHERE a.person_id = ip.person_id AND a.to_on >= $2::date), '[]') AS away
       FROM introduction_person ip JOIN introduction i ON i.id = ip.introduction_id
       JOIN challenge h ON h.id = i.challenge_id JOIN capability c ON c.id = i.capability_id
       WHERE ip.introduction_id = $1 AND EXISTS (SELECT FROM affiliation f WHERE f.person_id = ip.person_id
         AND f.organisation_id = CASE ip.side WHEN 'challenge' THEN h.organisation_id ELSE c.organisation_id END)`,
      [introductionId, since],
    );
  }

  /** When the last confirmed meeting of a case ends, which has not been concluded yet. */
  async meetingEnd(introductionId: string, tx: Tx): Promise<Date | null> {
    const rows: { at: Date | null }[] = await managerOf(this.db, tx).query(
      `SELECT max(s.ends_at) AS at FROM meeting m JOIN meeting_slot s ON s.meeting_id = m.id AND s.state = 'confirmed'
       WHERE m.introduction_id = $1 AND m.state = 'confirmed'`,
      [introductionId],
    );
    return rows[0]?.at ?? null;
  }

  /** Cases that time may ask something of, the longest waiting first. */
  async listDue(now: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.db.query(
      'SELECT i.id FROM introduction i WHERE i.check_at <= $1 ORDER BY i.check_at, i.id LIMIT $2',
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
