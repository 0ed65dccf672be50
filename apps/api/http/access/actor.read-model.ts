import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { NOBODY, type Actor } from '#domain/access';
import { SessionsService } from '#features/accounts';

interface Row {
  readonly is_platform_admin: boolean;
  readonly organisation_ids: string[];
  readonly managed_cluster_ids: string[];
}

/** Who asks, read anew at every request, so that a lost role counts at once. */
@Injectable()
export class ActorReadModel {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly sessions: SessionsService,
  ) {}

  async find(cookie: string | undefined): Promise<Actor> {
    const personId = await this.sessions.personOf(cookie);
    return personId === null ? NOBODY : this.load(personId);
  }

  private async load(personId: string): Promise<Actor> {
    const rows = await this.db.query<Row[]>(
      `SELECT p.is_platform_admin,
         ARRAY(SELECT a.organisation_id FROM affiliation a WHERE a.person_id = p.id) AS organisation_ids,
         ARRAY(SELECT c.id FROM cluster c JOIN affiliation a ON a.organisation_id = c.manager_organisation_id
               WHERE a.person_id = p.id) AS managed_cluster_ids
       FROM person p WHERE p.id = $1`,
      [personId],
    );
    const row = rows[0];
    if (!row) return NOBODY;
    return {
      personId,
      isPlatformAdmin: row.is_platform_admin,
      organisationIds: row.organisation_ids,
      managedClusterIds: row.managed_cluster_ids,
    };
  }
}
