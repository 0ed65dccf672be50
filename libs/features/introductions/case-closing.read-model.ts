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

  /**
   * Challenges in a state that ends cases, which cases have not heard of; at most `limit`.
   */
  listEndedChallenges(
    states: readonly ChallengeState[],
    caseStates: readonly IntroductionState[],
    limit: number,
  ): Promise<string[]> {
    return this.listEnded('challenge', [states, caseStates, limit]);
  }

  listEndedCapabilities(
    states: readonly CapabilityState[],
    caseStates: readonly IntroductionState[],
    limit: number,
  ): Promise<string[]> {
    return this.listEnded('capability', [states, caseStates, limit]);
  }

  /** $1 the states of the thing, $2 those of its cases, $3 the limit. */
  private async listEnded(table: 'challenge' | 'capability', parameters: unknown[]): Promise<string[]> {
    const rows: { id: string }[] = await this.db.query(
      `SELECT DISTINCT t.id FROM introduction i JOIN ${table} t ON t.id = i.${table}_id
       WHERE t.state = ANY ($1) AND i.state = ANY ($2) ORDER BY t.id LIMIT $3`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** Somebody of each side of a case in these states that nobody is left of, with the organisation. */
  listDepartures(
    caseStates: readonly IntroductionState[],
    limit: number,
  ): Promise<{ organisationId: string; personId: string }[]> {
    return this.db.query(
      `SELECT DISTINCT ON (i.id, ip.side) o.id AS "organisationId", ip.person_id AS "personId"
       FROM introduction i
       JOIN introduction_person ip ON ip.introduction_id = i.id
       JOIN challenge h ON h.id = i.challenge_id JOIN capability c ON c.id = i.capability_id
       JOIN organisation o ON o.id = CASE ip.side WHEN 'challenge' THEN h.organisation_id ELSE c.organisation_id END
       WHERE i.state = ANY ($1) AND NOT EXISTS (
         SELECT FROM introduction_person other JOIN affiliation a ON a.person_id = other.person_id
         WHERE other.introduction_id = i.id AND other.side = ip.side AND a.organisation_id = o.id)
       ORDER BY i.id, ip.side, ip.person_id LIMIT $2`,
      [caseStates, limit],
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
