import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { NOBODY, type Actor } from '#domain/access';
import { SessionsService } from '#features/accounts';

interface Row {
  readonly id: string;
  readonly is_platform_admin: boolean;
  readonly organisation_ids: string[];
  readonly managed_cluster_ids: string[];
}

const ACTOR = `
  SELECT p.id, p.is_platform_admin,
    ARRAY(SELECT a.organisation_id FROM affiliation a WHERE a.person_id = p.id) AS organisation_ids,
    ARRAY(SELECT c.id FROM cluster c JOIN affiliation a ON a.organisation_id = c.manager_organisation_id
          WHERE a.person_id = p.id) AS managed_cluster_ids
  FROM person p`;

const BY_PERSON = `${ACTOR} WHERE p.id = $1`;

/** $1 the hash of the session's token, $2 how many seconds it must still last. */
const BY_SESSION = `${ACTOR}
  JOIN auth."user" u ON u.id = p.auth_user_id
  JOIN auth.session s ON s."userId" = u.id
  WHERE s.token = $1 AND u."emailVerified" AND s."expiresAt" > now() + make_interval(secs => $2)`;

/** Who asks, session and roles read anew at every request, so that a sign-out or a lost role counts at once. */
@Injectable()
export class ActorReadModel {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly sessions: SessionsService,
  ) {}

  async find(cookie: string | undefined): Promise<Actor> {
    const proof = await this.sessions.proofOf(cookie);
    if (proof === null) return NOBODY;
    const known = await this.load(BY_SESSION, [proof.tokenHash, proof.lastsSeconds]);
    if (known) return known;
    const personId = await this.sessions.personOf(cookie);
    return (personId !== null && (await this.load(BY_PERSON, [personId]))) || NOBODY;
  }

  private async load(statement: string, parameters: readonly unknown[]): Promise<Actor | null> {
    const [row] = await this.db.query<Row[]>(statement, [...parameters]);
    if (!row) return null;
    return {
      personId: row.id,
      isPlatformAdmin: row.is_platform_admin,
      organisationIds: row.organisation_ids,
      managedClusterIds: row.managed_cluster_ids,
    };
  }
}
