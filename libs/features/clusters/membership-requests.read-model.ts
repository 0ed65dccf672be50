import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { MembershipRequestState } from '#domain/states';
import type { County } from '#domain/taxonomy';
import type { OrganisationKind } from '#domain/vocabulary';
import { managerOf, type Tx } from '#platform/database';
import type { Recipient } from '#platform/mail';

export interface MembershipRequestRow {
  readonly id: string;
  readonly state: MembershipRequestState;
  readonly cluster: { readonly id: string; readonly name: string };
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly city: string | null;
    readonly county: County | null;
  };
  readonly message: string;
  readonly reason: string;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
}

const ROW = `
  SELECT r.id, r.state, json_build_object('id', c.id, 'name', c.name) AS cluster,
    json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'city', o.city, 'county', o.county) AS organisation,
    r.message, r.reason, r.asked_at AS "askedAt", r.decided_at AS "decidedAt"
  FROM membership_request r JOIN cluster c ON c.id = r.cluster_id JOIN organisation o ON o.id = r.organisation_id`;
const PERSON = `SELECT p.id AS "personId", p.email, p.language FROM person p`;

@Injectable()
export class MembershipRequestsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** What an organisation asked, the newest first. */
  listOfOrganisation(organisationId: string, limit: number): Promise<MembershipRequestRow[]> {
    return this.db.query(`${ROW} WHERE r.organisation_id = $1 ORDER BY r.asked_at DESC, r.id LIMIT $2`, [
      organisationId,
      limit,
    ]);
  }

  /** What waits for the managers of these clusters, the oldest first; with `unmanaged`, also of clusters that have none. */
  listPending(
    clusterIds: readonly string[],
    { unmanaged, limit }: { readonly unmanaged: boolean; readonly limit: number },
  ): Promise<MembershipRequestRow[]> {
    return this.db.query(
      `${ROW} WHERE r.state = 'pending'
         AND (r.cluster_id = ANY($1::uuid[]) OR $2::boolean AND c.manager_organisation_id IS NULL)
         AND NOT EXISTS (SELECT FROM cluster_member m
           WHERE m.cluster_id = r.cluster_id AND m.organisation_id = r.organisation_id)
       ORDER BY r.asked_at, r.id LIMIT $3`,
      [clusterIds, unmanaged, limit],
    );
  }

  /** Who answers for a cluster: the people of its managing organisation, else the platform admins. */
  async listManagers(clusterId: string, tx: Tx): Promise<readonly Recipient[]> {
    const db = managerOf(this.db, tx);
    const managers = await db.query<Recipient[]>(
      `${PERSON} WHERE EXISTS (SELECT FROM cluster c JOIN affiliation a ON a.organisation_id = c.manager_organisation_id
         WHERE c.id = $1 AND a.person_id = p.id) ORDER BY p.id`,
      [clusterId],
    );
    if (managers.length > 0) return managers;
    return db.query<Recipient[]>(`${PERSON} WHERE p.is_platform_admin ORDER BY p.id`);
  }

  listAdministrators(organisationId: string, tx: Tx): Promise<readonly Recipient[]> {
    return managerOf(this.db, tx).query<Recipient[]>(
      `${PERSON} WHERE EXISTS (SELECT FROM affiliation a
         WHERE a.organisation_id = $1 AND a.person_id = p.id AND a.role = 'administrator') ORDER BY p.id`,
      [organisationId],
    );
  }
}
