import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import type { Recipient } from '#platform/mail';

@Injectable()
export class ReviewPeopleReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Who may review what these authors wrote for an organisation: managers of its clusters, else platform admins. */
  async listReviewers(
    organisationId: string,
    authorIds: readonly (string | null)[],
    tx?: Tx,
  ): Promise<readonly Recipient[]> {
    const authors = authorIds.filter((id) => id !== null);
    const db = managerOf(this.db, tx);
    const managers = await db.query<Recipient[]>(
      `SELECT p.id AS "personId", p.email, p.language FROM person p
       WHERE NOT (p.id = ANY($2::uuid[])) AND EXISTS (
         SELECT 1 FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id
         JOIN affiliation a ON a.organisation_id = c.manager_organisation_id
         WHERE m.organisation_id = $1 AND a.person_id = p.id)
       ORDER BY p.id`,
      [organisationId, authors],
    );
    if (managers.length > 0) return managers;
    return db.query<Recipient[]>(
      `SELECT p.id AS "personId", p.email, p.language FROM person p
       WHERE p.is_platform_admin AND NOT (p.id = ANY($1::uuid[])) ORDER BY p.id`,
      [authors],
    );
  }

  listByIds(ids: readonly (string | null)[], tx?: Tx): Promise<readonly Recipient[]> {
    return managerOf(this.db, tx).query<Recipient[]>(
      `SELECT p.id AS "personId", p.email, p.language FROM person p WHERE p.id = ANY($1::uuid[]) ORDER BY p.id`,
      [ids.filter((id) => id !== null)],
    );
  }
}
