import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** An organisation that a declaration names. */
export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
}

@Injectable()
export class DeclarationRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  listCompetitors(organisationId: string): Promise<NamedOrganisation[]> {
    return this.db.query(
      `SELECT o.id, o.name FROM declared_competitor d JOIN organisation o ON o.id = d.competitor_id
       WHERE d.organisation_id = $1 ORDER BY o.name, o.id`,
      [organisationId],
    );
  }

  /** Organisations that do not exist, and the own one, are left out. Answers whether anything changed. */
  async replaceCompetitors(organisationId: string, ids: readonly string[], by: string, tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const rows = await db.query<unknown[]>(
      `WITH gone AS (
         DELETE FROM declared_competitor d WHERE d.organisation_id = $1 AND NOT d.competitor_id = ANY($2::uuid[])
         RETURNING d.competitor_id),
       added AS (
         INSERT INTO declared_competitor (organisation_id, competitor_id, declared_by)
         SELECT $1, o.id, $3 FROM organisation o WHERE o.id = ANY($2::uuid[]) AND o.id <> $1
         ON CONFLICT DO NOTHING RETURNING competitor_id)
       SELECT 1 FROM gone UNION ALL SELECT 1 FROM added`,
      [organisationId, ids, by],
    );
    return rows.length > 0;
  }

  async excludesCoAuthors(organisationId: string): Promise<boolean> {
    const [row] = await this.db.query<{ excluded: boolean }[]>(
      'SELECT o.excludes_co_authors AS excluded FROM organisation o WHERE o.id = $1',
      [organisationId],
    );
    return row?.excluded ?? false;
  }

  /** Answers whether that changed anything. */
  async setCoAuthors(organisationId: string, excluded: boolean, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<[unknown[], number]>(
      'UPDATE organisation SET excludes_co_authors = $2 WHERE id = $1 AND excludes_co_authors <> $2',
      [organisationId, excluded],
    );
    return rows[1] === 1;
  }

  listInterests(personId: string): Promise<NamedOrganisation[]> {
    return this.db.query(
      `SELECT o.id, o.name FROM declared_interest d JOIN organisation o ON o.id = d.organisation_id
       WHERE d.person_id = $1 ORDER BY o.name, o.id`,
      [personId],
    );
  }

  async replaceInterests(personId: string, ids: readonly string[]): Promise<void> {
    await this.db.query(
      `WITH gone AS (
         DELETE FROM declared_interest d WHERE d.person_id = $1 AND NOT d.organisation_id = ANY($2::uuid[]))
       INSERT INTO declared_interest (person_id, organisation_id)
       SELECT $1, o.id FROM organisation o WHERE o.id = ANY($2::uuid[]) ON CONFLICT DO NOTHING`,
      [personId, ids],
    );
  }
}
