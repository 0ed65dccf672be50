import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import type { CapabilityState } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { Capability } from './capability.entity.js';
import { CapabilityContact } from './capability-version.entity.js';

/** The condition under which a capability is changed: its states, and where an edit named it, its row version. */
export interface CapabilityCondition {
  readonly states: readonly CapabilityState[];
  readonly version?: number | undefined;
}

export type CapabilityChange = Partial<
  Pick<Capability, 'state' | 'stateReason' | 'liveVersionId' | 'workingVersionId' | 'publishedAt' | 'claimedBy'>
>;

@Injectable()
export class CapabilityRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async insert(capability: Pick<Capability, 'organisationId' | 'authorId'>, tx: Tx): Promise<string> {
    const id = randomUUID();
    await managerOf(this.db, tx).insert(Capability, { id, state: 'draft', ...capability });
    return id;
  }

  find(id: string, tx?: Tx): Promise<Capability | null> {
    return managerOf(this.db, tx).findOneBy(Capability, { id });
  }

  /** Changes the row if it meets the condition, and holds its lock until the transaction ends. False: it does not. */
  async change(id: string, condition: CapabilityCondition, change: CapabilityChange, tx: Tx): Promise<boolean> {
    const { states, version } = condition;
    const { affected } = await managerOf(this.db, tx)
      .createQueryBuilder()
      .update(Capability)
      .set({ ...change, version: () => 'version + 1' })
      .where({ id, state: In([...states]), ...(version === undefined ? {} : { version }) })
      .execute();
    return affected === 1;
  }

  /** A member of its organisation takes up an imported capability that nobody has taken up. */
  async claim(id: string, personId: string, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx)
      .createQueryBuilder()
      .update(Capability)
      .set({
        claimedBy: personId,
        state: () => `CASE state WHEN 'imported' THEN 'claimed' ELSE state END`,
        version: () => 'version + 1',
      })
      .where(
        `id = :id AND claimed_by IS NULL AND (state = 'imported' OR (state = 'published' AND origin = 'import'))`,
        {
          id,
        },
      )
      .execute();
    return affected === 1;
  }

  async listContactIds(id: string, tx?: Tx): Promise<string[]> {
    const rows = await managerOf(this.db, tx).find(CapabilityContact, {
      where: { capabilityId: id },
      order: { position: 'ASC' },
    });
    return rows.map(({ personId }) => personId);
  }

  async replaceContacts(id: string, personIds: readonly string[], tx: Tx): Promise<void> {
    const manager = managerOf(this.db, tx);
    await manager.delete(CapabilityContact, { capabilityId: id });
    if (personIds.length === 0) return;
    await manager.insert(
      CapabilityContact,
      personIds.map((personId, position) => ({ capabilityId: id, personId, position })),
    );
  }

  /** The published capabilities that a person is a contact of. */
  async listPublishedOfContact(personId: string, tx: Tx): Promise<string[]> {
    const rows = await managerOf(this.db, tx).query<{ id: string }[]>(
      `SELECT c.id FROM capability_contact k JOIN capability c ON c.id = k.capability_id
       WHERE k.person_id = $1 AND c.state = 'published' ORDER BY c.id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a person out of the contacts of an organisation's capabilities. Answers which of them people see. */
  async removeContact(organisationId: string, personId: string, tx: Tx): Promise<string[]> {
    const [rows] = await managerOf(this.db, tx).query<[{ id: string; isSeen: boolean }[], number]>(
      `DELETE FROM capability_contact k USING capability c
       WHERE c.id = k.capability_id AND c.organisation_id = $1 AND k.person_id = $2
       RETURNING c.id, c.live_version_id IS NOT NULL AS "isSeen"`,
      [organisationId, personId],
    );
    return rows.filter(({ isSeen }) => isSeen).map(({ id }) => id);
  }

  async areMembers(organisationId: string, personIds: readonly string[], tx?: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<{ known: number }[]>(
      `SELECT count(DISTINCT a.person_id)::int AS known FROM affiliation a
       WHERE a.organisation_id = $1 AND a.person_id = ANY($2::uuid[])`,
      [organisationId, personIds],
    );
    return rows[0]?.known === new Set(personIds).size;
  }
}
