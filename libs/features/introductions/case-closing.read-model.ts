import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Side } from '#domain/introductions';
import type { CapabilityState, ChallengeState, IntroductionState } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';

/** A case that somebody stands in for a side, by the organisation that he left. */
export interface LeftCase {
  readonly id: string;
  readonly side: Side;
}

/** Which cases are touched when something outside of them ends. */
@Injectable()
export class CaseClosingReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async challengeState(id: string): Promise<ChallengeState | null> {
    const rows: { state: ChallengeState }[] = await this.db.query('SELECT state FROM challenge WHERE id = $1', [id]);
    return rows[0]?.state ?? null;
  }

  async capabilityState(id: string): Promise<CapabilityState | null> {
    const rows: { state: CapabilityState }[] = await this.db.query('SELECT state FROM capability WHERE id = $1', [id]);
    return rows[0]?.state ?? null;
  }

  listOfSide(side: Side, subjectId: string, states: readonly IntroductionState[]): Promise<{ id: string }[]> {
    const subject = side === 'challenge' ? 'i.challenge_id' : 'i.capability_id';
    return this.db.query(`SELECT i.id FROM introduction i WHERE ${subject} = $1 AND i.state = ANY ($2) ORDER BY i.id`, [
      subjectId,
      states,
    ]);
  }

  /** The cases in these states that the person stands in for an organisation. */
  listOfPerson(organisationId: string, personId: string, states: readonly IntroductionState[]): Promise<LeftCase[]> {
    return this.db.query(
      `SELECT i.id, ip.side FROM introduction_person ip
       JOIN introduction i ON i.id = ip.introduction_id
       JOIN challenge h ON h.id = i.challenge_id JOIN capability c ON c.id = i.capability_id
       WHERE ip.person_id = $2 AND i.state = ANY ($3)
         AND CASE ip.side WHEN 'challenge' THEN h.organisation_id ELSE c.organisation_id END = $1 ORDER BY i.id`,
      [organisationId, personId, states],
    );
  }

  async belongsTo(organisationId: string, personId: string, tx: Tx): Promise<boolean> {
    const rows: unknown[] = await managerOf(this.db, tx).query(
      'SELECT 1 FROM affiliation WHERE organisation_id = $1 AND person_id = $2',
      [organisationId, personId],
    );
    return rows.length > 0;
  }
}
