import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { Person } from './person.entity.js';

export type NewPerson = Pick<Person, 'name' | 'email' | 'language'>;
export type PersonSettings = Pick<Person, 'name' | 'language' | 'zone' | 'weeklyCapacity'>;

@Injectable()
export class PersonRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  find(id: string, tx?: Tx): Promise<Person | null> {
    return managerOf(this.db, tx).findOneBy(Person, { id });
  }

  listByIds(ids: readonly string[], tx?: Tx): Promise<Person[]> {
    return managerOf(this.db, tx).find(Person, { where: { id: In([...ids]) }, order: { name: 'ASC', id: 'ASC' } });
  }

  findByAuthUser(authUserId: string, tx?: Tx): Promise<Person | null> {
    return managerOf(this.db, tx).findOneBy(Person, { authUserId });
  }

  /** The person with this address, made when there is none; an existing one is left as it is. */
  async ensure({ name, email, language }: NewPerson, tx?: Tx): Promise<Person> {
    const manager = managerOf(this.db, tx);
    await manager.query(
      `INSERT INTO person (id, name, email, language) VALUES ($1, $2, lower($3), $4) ON CONFLICT (lower(email)) DO NOTHING`,
      [randomUUID(), name, email, language],
    );
    return manager.findOneByOrFail(Person, { email: email.toLowerCase() });
  }

  /**
   * Joins an account to the person with its verified address, who takes the name of the account: an inviter may have
   * guessed it. False: that person has another account.
   */
  async join({ email, name }: Pick<Person, 'email' | 'name'>, authUserId: string, tx?: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx)
      .createQueryBuilder()
      .update(Person)
      .set({ authUserId, name })
      .where('lower(email) = lower(:email) AND (auth_user_id IS NULL OR auth_user_id = :authUserId)', {
        email,
        authUserId,
      })
      .execute();
    return affected === 1;
  }

  /** False when the row has moved on from `version`. */
  async update(id: string, settings: PersonSettings, { version, tx }: { version: number; tx?: Tx }): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Person,
      { id, version },
      { ...settings, version: version + 1 },
    );
    return affected === 1;
  }

  async makeAdmin(id: string, tx?: Tx): Promise<void> {
    await managerOf(this.db, tx).update(Person, { id }, { isPlatformAdmin: true });
  }

  hasAdmin(tx?: Tx): Promise<boolean> {
    return managerOf(this.db, tx).existsBy(Person, { isPlatformAdmin: true });
  }
}
