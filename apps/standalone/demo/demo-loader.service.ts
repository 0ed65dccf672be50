import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { regionOf } from '#domain/taxonomy';
import { toLocal } from '#domain/time';
import { AccountsService, PeopleService } from '#features/accounts';
import { matchChallenge } from '#features/challenges';
import { MembersService, ReferenceClustersService } from '#features/clusters';
import { OrganisationsService } from '#features/organisations';
import { Changes } from '#platform/changes';
import { Transactions, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { SearchDocuments } from '#platform/search-engine';
import { demoCapabilities } from './capabilities.data.js';
import { demoChallenges } from './challenges.data.js';
import { toCapabilityRow, toChallengeRow, type DemoIds } from './demo-rows.js';
import { toEventRows, type DemoEventIds } from './demo-event-rows.js';
import { DemoRepository } from './demo.repository.js';
import { demoOrganisations } from './organisations.data.js';
import { demoEmail, demoPassword, demoPeople } from './people.data.js';

const ZONE = 'Europe/Bucharest';

type Ids = ReadonlyMap<string, string>;

/** Brings the demo's content into a database, once: people, organisations in real clusters, challenges, capabilities. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly transactions: Transactions,
    private readonly demo: DemoRepository,
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly clusters: ReferenceClustersService,
    private readonly members: MembersService,
    private readonly changes: Changes,
    private readonly search: SearchDocuments,
    private readonly outbox: Outbox,
  ) {}

  /** Also brings the reference clusters. Harmless when it was loaded before, and when two load it at once. */
  async load(now: Date): Promise<void> {
    const clusters = await this.clusters.load();
    if (await this.demo.isLoaded()) return;
    const people = await this.makePeople();
    await this.transactions.run(async (tx) => {
      if (!(await this.demo.claim(now, tx))) return;
      const organisations = await this.storeOrganisations(now, tx);
      await this.storePeople(people, organisations, tx);
      await this.placeInClusters({ organisations, clusters, now }, tx);
      await this.storeContent(idsOf(organisations, people, clusters), now, tx);
    });
  }

  private async makePeople(): Promise<Ids> {
    const password = demoPassword;
    const made = await Promise.all(
      demoPeople.map(async ({ key, name, language, hasLogin }) => {
        const person = { name, email: demoEmail(key), language };
        const id = hasLogin
          ? await this.accounts.createVerified({ ...person, password })
          : (await this.people.ensure(person)).id;
        return [key, id] as const;
      }),
    );
    return new Map(made);
  }

  private async storeOrganisations(now: Date, tx: Tx): Promise<Ids> {
    const ids = new Map(demoOrganisations.map(({ key }) => [key, randomUUID()]));
    await this.organisations.register(
      demoOrganisations.map(({ key, name, kind, city, county, sectors, size, about, isUnverified }) => ({
        ...{ id: ids.get(key) ?? '', name, kind, city, county, region: regionOf(county), sectors: [...sectors] },
        ...{ legalId: null, sizeBand: size, website: null, description: about, externalId: key },
        origin: 'demo' as const,
        verifiedAt: isUnverified ? null : now,
      })),
      tx,
    );
    return ids;
  }

  private async storePeople(people: Ids, organisations: Ids, tx: Tx): Promise<void> {
    const affiliations = demoPeople.flatMap(({ key, organisation }) => {
      const [personId, organisationId] = [people.get(key), organisation && organisations.get(organisation)];
      return personId && organisationId ? [{ personId, organisationId, role: 'administrator' as const }] : [];
    });
    await this.organisations.affiliate(affiliations, tx);
    const admins = demoPeople.flatMap(({ key, isPlatformAdmin }) => (isPlatformAdmin ? (people.get(key) ?? []) : []));
    await this.demo.makeAdmins(admins, tx);
    await this.demo.giveHours([...people.values()], tx);
  }

  private async placeInClusters(
    { organisations, clusters, now }: { organisations: Ids; clusters: Ids; now: Date },
    tx: Tx,
  ): Promise<void> {
    const confirmedOn = toLocal(now.getTime(), ZONE).date;
    const blank = { since: null, contactName: null, contactEmail: null, standing: 'active' as const, confirmedOn };
    for (const { key, memberOf = [], manages = [] } of demoOrganisations) {
      const organisationId = organisations.get(key) ?? '';
      const clusterIds = (codes: readonly string[]): string[] => codes.flatMap((code) => clusters.get(code) ?? []);
      await this.clusters.appoint(clusterIds(manages), organisationId, tx);
      await this.members.addAll(
        clusterIds(memberOf).map((clusterId) => ({ ...blank, clusterId, organisationId })),
        tx,
      );
    }
  }

  private async storeContent(ids: DemoIds, now: Date, tx: Tx): Promise<void> {
    const capabilities = demoCapabilities.map((capability) => toCapabilityRow(capability, ids, now));
    const challenges = demoChallenges.map((challenge) => toChallengeRow(challenge, ids, now));
    await this.demo.insertCapabilities(capabilities, tx);
    await this.demo.insertChallenges(challenges, tx);
    const event = toEventRows({ ...ids, ...idsByKey(challenges, capabilities) }, now);
    if (event) await this.demo.insertEvent(event, tx);
    const published = (rows: readonly { id: string; state: string }[]): string[] =>
      rows.filter(({ state }) => state === 'published').map(({ id }) => id);
    for (const [kind, rows] of [
      ['capability', capabilities],
      ['challenge', challenges],
    ] as const) {
      await this.changes.record(kind, published(rows), tx);
      await this.search.touch(kind, published(rows), tx);
    }
    const jobs = published(challenges).map((challengeId) => ({ challengeId }));
    await this.outbox.addAll(matchChallenge, jobs, tx);
  }
}

type KeyedRow = Readonly<Record<string, unknown>> & { readonly id: string };

function idsByKey(
  challenges: readonly KeyedRow[],
  capabilities: readonly KeyedRow[],
): Pick<DemoEventIds, 'challenges' | 'capabilities' | 'anonymous'> {
  const byKey = (rows: readonly KeyedRow[]): Ids => new Map(rows.map(({ key, id }) => [String(key), id]));
  const anonymous = challenges.filter(({ identity }) => identity === 'anonymous').map(({ id }) => id);
  return { challenges: byKey(challenges), capabilities: byKey(capabilities), anonymous: new Set(anonymous) };
}

function idsOf(organisations: Ids, people: Ids, clusters: Ids): DemoIds {
  return {
    organisations: new Map(
      demoOrganisations.map((content) => [content.key, { id: organisations.get(content.key) ?? '', content }]),
    ),
    authors: new Map(
      demoPeople.toReversed().flatMap(({ key, organisation }) => {
        const id = people.get(key);
        return organisation && id ? [[organisation, id] as const] : [];
      }),
    ),
    people,
    clusters,
    reviewerId: people.get('admin') ?? null,
  };
}
