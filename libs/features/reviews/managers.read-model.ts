import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

@Injectable()
export class ManagersReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Whether somebody manages a cluster of the organisation who is none of `authorIds`. */
  async has(organisationId: string, authorIds: readonly (string | null)[], tx?: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<{ has: boolean }[]>(
      `SELECT EXISTS (
         SELECT 1 FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id
         JOIN affiliation a ON a.organisation_id = c.manager_organisation_id
         WHERE m.organisation_id = $1 AND NOT (a.person_id = ANY($2::uuid[]))) AS has`,
      [organisationId, authorIds.filter((id) => id !== null)],
    );
    return rows[0]?.has === true;
  }

  /** Whether one of these clusters is one of the organisation's. */
  async manages(organisationId: string, managedClusterIds: readonly string[], tx?: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<{ manages: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM cluster_member m
         WHERE m.organisation_id = $1 AND m.cluster_id = ANY($2::uuid[])) AS manages`,
      [organisationId, managedClusterIds],
    );
    return rows[0]?.manages === true;
  }
}
