import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { AffiliationRole } from '#domain/vocabulary';
import { managerOf, type Tx } from '#platform/database';
import { Affiliation } from './affiliation.entity.js';

export type NewAffiliation = Pick<Affiliation, 'personId' | 'organisationId' | 'role'>;

@Injectable()
export class AffiliationRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  listOf(organisationId: string, tx?: Tx): Promise<Affiliation[]> {
    return managerOf(this.db, tx).find(Affiliation, {
      where: { organisationId },
      order: { createdAt: 'ASC', personId: 'ASC' },
      take: 500,
    });
  }

  /** The role of a person in an organisation; null: he does not belong to it. */
  async roleOf(personId: string, organisationId: string, tx?: Tx): Promise<AffiliationRole | null> {
    const found = await managerOf(this.db, tx).findOneBy(Affiliation, { personId, organisationId });
    return found?.role ?? null;
  }

  /** Of these organisations, those with people. */
  async listPeopled(organisationIds: readonly string[], tx?: Tx): Promise<string[]> {
    const rows = await managerOf(this.db, tx).query<{ id: string }[]>(
      'SELECT DISTINCT organisation_id AS id FROM affiliation WHERE organisation_id = ANY($1::uuid[])',
      [organisationIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The organisations that a person administers. */
  async listAdministered(personId: string, tx?: Tx): Promise<string[]> {
    const found = await managerOf(this.db, tx).findBy(Affiliation, { personId, role: 'administrator' });
    return found.map(({ organisationId }) => organisationId);
  }

  /** Adds those that are not there yet; a role that somebody has stays. */
  async add(affiliations: readonly NewAffiliation[], tx: Tx): Promise<void> {
    if (affiliations.length === 0) return;
    await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(Affiliation)
      .values([...affiliations])
      .orIgnore()
      .execute();
  }

  /** False when the person does not belong to it, or is its last administrator. */
  async remove(personId: string, organisationId: string, tx: Tx): Promise<boolean> {
    const manager = managerOf(this.db, tx);
    await manager.query('SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [organisationId]);
    const [, removed] = await manager.query<[unknown[], number]>(
      `DELETE FROM affiliation a WHERE a.person_id = $1 AND a.organisation_id = $2
         AND (a.role <> 'administrator' OR EXISTS (SELECT 1 FROM affiliation b
           WHERE b.organisation_id = $2 AND b.person_id <> $1 AND b.role = 'administrator'))`,
      [personId, organisationId],
    );
    return removed === 1;
  }
}
