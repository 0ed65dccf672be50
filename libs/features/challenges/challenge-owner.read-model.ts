import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { HiddenOwner } from '#domain/challenges';
import { managerOf, type Tx } from '#platform/database';

/** What is asked about the organisation behind a challenge. */
@Injectable()
export class ChallengeOwnerReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async areMembers(organisationId: string, personIds: readonly string[], tx?: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<{ known: number }[]>(
      `SELECT count(DISTINCT a.person_id)::int AS known FROM affiliation a
       WHERE a.organisation_id = $1 AND a.person_id = ANY($2::uuid[])`,
      [organisationId, personIds],
    );
    return rows[0]?.known === new Set(personIds).size;
  }

  /** Those of the people who belong to the organisation now, in their order. */
  async listStillThere(organisationId: string, personIds: readonly string[], tx?: Tx): Promise<string[]> {
    const rows = await managerOf(this.db, tx).query<{ id: string }[]>(
      'SELECT a.person_id AS id FROM affiliation a WHERE a.organisation_id = $1 AND a.person_id = ANY($2::uuid[])',
      [organisationId, personIds],
    );
    return personIds.filter((personId) => rows.some(({ id }) => id === personId));
  }

  /** Who must not be recognised in an anonymous challenge. */
  async findHidden(organisationId: string, tx?: Tx): Promise<HiddenOwner> {
    const rows = await managerOf(this.db, tx).query<HiddenOwner[]>(
      `SELECT o.name AS "organisationName", o.legal_id AS "legalId", o.website,
         ARRAY(SELECT p.name FROM affiliation a JOIN person p ON p.id = a.person_id
               WHERE a.organisation_id = o.id ORDER BY p.name) AS "peopleNames"
       FROM organisation o WHERE o.id = $1`,
      [organisationId],
    );
    return rows[0] ?? { organisationName: '', legalId: null, website: null, peopleNames: [] };
  }
}
