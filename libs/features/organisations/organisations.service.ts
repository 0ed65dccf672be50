import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AffiliationRole } from '#domain/vocabulary';
import { PeopleService } from '#features/accounts';
import { Transactions, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { SearchDocuments } from '#platform/search-engine';
import { AffiliationRepository, type NewAffiliation } from './affiliation.repository.js';
import type { Organisation } from './organisation.entity.js';
import { OrganisationThings } from './organisation-things.read-model.js';
import { releasePerson } from './organisations.jobs.js';
import { OrganisationRepository, type NewOrganisation, type OrganisationProfile } from './organisation.repository.js';
import {
  AffiliationNotFound,
  AlreadyVerified,
  LastAdministrator,
  LegalIdTaken,
  OnlyAdministrators,
  OrganisationChangedMeanwhile,
  OrganisationNotFound,
} from './organisations.errors.js';

/** A person of an organisation, as its own people and its brokers see him. */
export interface AffiliatedPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: AffiliationRole;
  readonly hasAccount: boolean;
}

/** Who speaks for organisations: their administrators for their own, a platform admin for any. */
export interface Spokesman {
  readonly personId: string;
  readonly isPlatformAdmin: boolean;
}

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationRepository,
    private readonly affiliations: AffiliationRepository,
    private readonly people: PeopleService,
    private readonly search: SearchDocuments,
    private readonly things: OrganisationThings,
    private readonly outbox: Outbox,
  ) {}

  async get(id: string, tx?: Tx): Promise<Organisation> {
    const organisation = await this.organisations.find(id, tx);
    if (!organisation) throw new OrganisationNotFound();
    return organisation;
  }

  listByIds(ids: readonly string[], tx?: Tx): Promise<Organisation[]> {
    return this.organisations.listByIds(ids, tx);
  }

  listKnown(legalIds: readonly string[], names: readonly string[], tx?: Tx): Promise<Organisation[]> {
    return this.organisations.listKnown(legalIds, names, tx);
  }

  /** Registers an organisation that nobody has verified yet; who does it becomes its administrator. */
  found(profile: OrganisationProfile, personId: string): Promise<Organisation> {
    return this.transactions.run(async (tx) => {
      const id = randomUUID();
      await this.register([{ id, ...profile }], tx);
      await this.affiliate([{ personId, organisationId: id, role: 'administrator' }], tx);
      return this.get(id, tx);
    });
  }

  /** Stores organisations in bulk, for imports. @throws LegalIdTaken */
  async register(organisations: readonly NewOrganisation[], tx: Tx): Promise<void> {
    if (organisations.length === 0) return;
    if (!(await this.organisations.insert(organisations, tx))) throw new LegalIdTaken();
    await this.search.touch(
      'organisation',
      organisations.map(({ id }) => id),
      tx,
    );
  }

  affiliate(affiliations: readonly NewAffiliation[], tx: Tx): Promise<void> {
    return this.affiliations.add(affiliations, tx);
  }

  /**
   * Of these organisations, those that have people and for which somebody may not speak: he neither administers them
   * nor is a platform admin. In a transaction the answer holds until its end.
   */
  async listClosedTo(by: Spokesman, ids: readonly string[], tx?: Tx): Promise<ReadonlySet<string>> {
    if (by.isPlatformAdmin || ids.length === 0) return new Set();
    if (tx) await this.organisations.lock(ids, tx);
    const own = new Set(await this.affiliations.listAdministered(by.personId, tx));
    const peopled = await this.affiliations.listPeopled(ids, tx);
    return new Set(peopled.filter((id) => !own.has(id)));
  }

  /** Leaves organisations that have people as they are. */
  async fillBlanks(filled: readonly (OrganisationProfile & { id: string })[], tx: Tx): Promise<void> {
    await this.organisations.fillBlanks(filled, tx);
    await this.things.announce(
      filled.map(({ id }) => id),
      tx,
    );
  }

  /**
   * A change of the name, the registration code or the kind, whoever makes it, takes the verification away: somebody
   * checked the organisation under what it was called then. A broker or a platform admin verifies it anew.
   * @throws OrganisationChangedMeanwhile, LegalIdTaken
   */
  update(id: string, profile: OrganisationProfile, version: number): Promise<Organisation> {
    return this.transactions.run(async (tx) => {
      const outcome = await this.organisations.update(id, profile, { version, tx });
      if (outcome === 'taken') throw new LegalIdTaken();
      if (outcome === 'stale') throw new OrganisationChangedMeanwhile();
      await this.things.announce([id], tx);
      return this.get(id, tx);
    });
  }

  /** Somebody from a cluster (or a platform admin) has checked that the organisation is what it says. */
  verify(id: string, personId: string, now: Date): Promise<Organisation> {
    return this.transactions.run(async (tx) => {
      if (!(await this.organisations.verify(id, { personId, at: now }, tx))) throw new AlreadyVerified();
      await this.search.touch('organisation', [id], tx);
      return this.get(id, tx);
    });
  }

  async listPeople(organisationId: string, tx?: Tx): Promise<AffiliatedPerson[]> {
    const affiliations = await this.affiliations.listOf(organisationId, tx);
    const roles = new Map(affiliations.map(({ personId, role }) => [personId, role]));
    const people = await this.people.listByIds([...roles.keys()], tx);
    return people.map(({ id, name, email, authUserId }) => ({
      personId: id,
      name,
      email,
      role: roles.get(id) ?? 'member',
      hasAccount: authUserId !== null,
    }));
  }

  roleOf(personId: string, organisationId: string, tx?: Tx): Promise<AffiliationRole | null> {
    return this.affiliations.roleOf(personId, organisationId, tx);
  }

  /** People leave by themselves; only administrators remove others. @throws AffiliationNotFound, LastAdministrator, OnlyAdministrators */
  removePerson(organisationId: string, personId: string, by: Spokesman): Promise<void> {
    return this.transactions.run(async (tx) => {
      const role = await this.affiliations.roleOf(personId, organisationId, tx);
      if (role === null) throw new AffiliationNotFound();
      const own = by.isPlatformAdmin
        ? 'administrator'
        : await this.affiliations.roleOf(by.personId, organisationId, tx);
      if (by.personId !== personId && own !== 'administrator') throw new OnlyAdministrators();
      if (!(await this.affiliations.remove(personId, organisationId, tx))) throw new LastAdministrator();
      await this.outbox.add(releasePerson, { organisationId, personId }, tx);
    });
  }
}
