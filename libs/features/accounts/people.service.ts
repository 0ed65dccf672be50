import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { PersonChangedMeanwhile, PersonNotFound } from './accounts.errors.js';
import type { Person } from './person.entity.js';
import { PersonRepository, type NewPerson, type PersonSettings } from './person.repository.js';

@Injectable()
export class PeopleService {
  constructor(private readonly people: PersonRepository) {}

  async get(id: string, tx?: Tx): Promise<Person> {
    const person = await this.people.find(id, tx);
    if (!person) throw new PersonNotFound();
    return person;
  }

  listByIds(ids: readonly string[], tx?: Tx): Promise<Person[]> {
    return this.people.listByIds(ids, tx);
  }

  /** The person with this address, made without an account when there is none. */
  ensure(person: NewPerson, tx?: Tx): Promise<Person> {
    return this.people.ensure(person, tx);
  }

  async updateSettings(id: string, settings: PersonSettings, version: number): Promise<Person> {
    const updated = await this.people.update(id, settings, { version });
    if (!updated) throw new PersonChangedMeanwhile();
    return this.get(id);
  }
}
