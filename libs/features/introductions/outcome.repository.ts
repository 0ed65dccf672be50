import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { EvidencedState, FollowUpAnswer, FollowUpDay, Side } from '#domain/introductions';
import type { CooperationType, FundingRoute, IpTerms, PartnershipStage } from '#domain/vocabulary';
import { managerOf, type Tx } from '#platform/database';

/** What two sides agreed, with what shows it. */
export interface PartnershipTerms {
  readonly type: CooperationType;
  readonly stage: PartnershipStage;
  readonly ipTerms: IpTerms;
  readonly fundingRoute: FundingRoute;
  readonly evidence: string;
}

export interface Partnership extends PartnershipTerms {
  readonly version: number;
  readonly confirmedBy: readonly Side[];
}

/** What shows that an agreed work began, or was completed. */
export interface Evidence {
  readonly state: EvidencedState;
  readonly text: string;
  readonly givenAt: Date;
}

export interface FollowUp {
  readonly day: FollowUpDay;
  readonly side: Side;
  readonly askedAt: Date;
  readonly answer: FollowUpAnswer | null;
  readonly answeredAt: Date | null;
}

export interface FollowedCase {
  readonly id: string;
  readonly metAt: Date;
  readonly asked: readonly FollowUpDay[];
}

@Injectable()
export class OutcomeRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async findPartnership(introductionId: string, tx?: Tx): Promise<Partnership | null> {
    const rows: Partnership[] = await managerOf(this.db, tx).query(
      `SELECT p.type, p.stage, p.ip_terms AS "ipTerms", p.funding_route AS "fundingRoute", p.evidence, p.version,
         ARRAY(SELECT c.side FROM partnership_confirmation c WHERE c.introduction_id = p.introduction_id ORDER BY c.side)
           AS "confirmedBy"
       FROM partnership p WHERE p.introduction_id = $1`,
      [introductionId],
    );
    return rows[0] ?? null;
  }

  /** Writes the terms; what the sides had confirmed no longer counts. False when `version` is not the row's (0: none). */
  async writePartnership(
    introductionId: string,
    version: number,
    { terms, at }: { readonly terms: PartnershipTerms; readonly at: Date },
    tx: Tx,
  ): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const { type, stage, ipTerms, fundingRoute, evidence } = terms;
    const rows: unknown[] = await db.query(
      `INSERT INTO partnership AS p (introduction_id, type, stage, ip_terms, funding_route, evidence, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (introduction_id) DO UPDATE SET type = excluded.type, stage = excluded.stage,
         ip_terms = excluded.ip_terms, funding_route = excluded.funding_route, evidence = excluded.evidence,
         written_at = excluded.written_at, version = p.version + 1
       WHERE p.version = $8 RETURNING p.version`,
      [introductionId, type, stage, ipTerms, fundingRoute, evidence, at, version],
    );
    if (rows.length === 0) return false;
    await db.query('DELETE FROM partnership_confirmation WHERE introduction_id = $1', [introductionId]);
    return true;
  }

  async confirmPartnership(
    introductionId: string,
    by: { side: Side; personId: string; at: Date },
    tx: Tx,
  ): Promise<void> {
    await managerOf(this.db, tx).query(
      `INSERT INTO partnership_confirmation (introduction_id, side, person_id, confirmed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [introductionId, by.side, by.personId, by.at],
    );
  }

  async addEvidence(introductionId: string, evidence: Evidence & { readonly by: string }, tx: Tx): Promise<void> {
    const { state, text, by, givenAt } = evidence;
    await managerOf(this.db, tx).query(
      `INSERT INTO outcome_evidence (introduction_id, state, text, given_by, given_at) VALUES ($1, $2, $3, $4, $5)`,
      [introductionId, state, text, by, givenAt],
    );
  }

  listEvidence(introductionId: string): Promise<Evidence[]> {
    return this.db.query(
      `SELECT e.state, e.text, e.given_at AS "givenAt" FROM outcome_evidence e
       WHERE e.introduction_id = $1 ORDER BY e.given_at`,
      [introductionId],
    );
  }

  listFollowUps(introductionId: string, tx?: Tx): Promise<FollowUp[]> {
    return managerOf(this.db, tx).query(
      `SELECT f.day, f.side, f.asked_at AS "askedAt", f.answer, f.answered_at AS "answeredAt"
       FROM case_follow_up f WHERE f.introduction_id = $1 ORDER BY f.day, f.side`,
      [introductionId],
    );
  }

  /** Cases that have met and go on, of which a follow-up may be due. */
  listFollowed(metBefore: Date, limit: number): Promise<FollowedCase[]> {
    return this.db.query(
      `SELECT i.id, i.met_at AS "metAt",
         ARRAY(SELECT DISTINCT f.day FROM case_follow_up f WHERE f.introduction_id = i.id) AS asked
       FROM introduction i
       WHERE i.met_at <= $1 AND i.state IN ('met', 'following-up', 'agreement-signed', 'in-delivery')
         AND NOT EXISTS (SELECT FROM case_follow_up f WHERE f.introduction_id = i.id AND f.day = 180)
       ORDER BY i.met_at, i.id LIMIT $2`,
      [metBefore, limit],
    );
  }

  /** False when both sides were asked before. */
  async addFollowUp(introductionId: string, day: FollowUpDay, at: Date, tx: Tx): Promise<boolean> {
    const rows: unknown[] = await managerOf(this.db, tx).query(
      `INSERT INTO case_follow_up (introduction_id, day, side, asked_at)
       SELECT $1, $2, side, $3 FROM unnest('{challenge,capability}'::text[]) AS side
       ON CONFLICT DO NOTHING RETURNING side`,
      [introductionId, day, at],
    );
    return rows.length > 0;
  }

  /** A later answer of the same side takes the place of the earlier one. */
  async answerFollowUp(
    introductionId: string,
    { day, side }: { readonly day: FollowUpDay; readonly side: Side },
    given: { readonly answer: FollowUpAnswer; readonly by: string; readonly at: Date },
    tx: Tx,
  ): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE case_follow_up SET answer = $4, answered_by = $5, answered_at = $6
       WHERE introduction_id = $1 AND day = $2 AND side = $3`,
      [introductionId, day, side, given.answer, given.by, given.at],
    );
  }
}
