import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldPhrase } from '#domain/taxonomy';
import { toLocal } from '#domain/time';
import type { MemberStanding } from '#domain/vocabulary';
import {
  OrganisationsService,
  OrganisationThings,
  type NewOrganisation,
  type Spokesman,
} from '#features/organisations';
import { Transactions, type Tx } from '#platform/database';
import { SearchDocuments } from '#platform/search-engine';
import type { ClusterMember } from './cluster-member.entity.js';
import { ClusterMemberRepository, type MemberRecord } from './cluster-member.repository.js';
import { ClusterRepository } from './cluster.repository.js';
import {
  AlreadyMember,
  ClusterNotFound,
  MemberListChanged,
  MemberListHasErrors,
  MemberListUnreadable,
  MemberNotFound,
  OrganisationHasPeople,
} from './clusters.errors.js';
import { readMemberList, refuseEntries, type MemberEntry, type MemberList } from './member-list.js';
import { planMembers, type MemberAction, type PlannedMember } from './plan-members.js';

export interface MemberListPreview {
  readonly list: MemberList;
  /** Names these bytes: the import wants it back, so that what is imported is what was seen. */
  readonly digest: string;
  /** In the order of the rows; null for a row with errors. */
  readonly actions: readonly (MemberAction | null)[];
}

export type ImportReport = Readonly<Record<MemberAction | 'skipped', number>>;

export interface ImportOrder {
  readonly digest: string;
  /** Leaves rows with errors out, instead of refusing the file. */
  readonly skipErrors: boolean;
  readonly by: Spokesman;
}

/** What a list means for a cluster: the rows that may not be imported bear errors, the plan holds the others. */
interface JudgedList {
  readonly list: MemberList;
  readonly plan: readonly PlannedMember[];
}

const ZONE = 'Europe/Bucharest';

@Injectable()
export class MembersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clusters: ClusterRepository,
    private readonly members: ClusterMemberRepository,
    private readonly organisations: OrganisationsService,
    private readonly things: OrganisationThings,
    private readonly search: SearchDocuments,
  ) {}

  /**
   * Takes an organisation that is here already into the cluster, whose manager becomes its broker. One that has people
   * is taken in by somebody who speaks for it; one without people by any manager.
   * @throws AlreadyMember, OrganisationHasPeople
   */
  add(
    clusterId: string,
    organisationId: string,
    { standing, by, now }: { standing: MemberStanding; by: Spokesman; now: Date },
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.lock(clusterId, tx);
      await this.organisations.get(organisationId, tx);
      const closed = await this.organisations.listClosedTo(by, [organisationId], tx);
      const member = { ...blank, clusterId, organisationId, standing, confirmedOn: dayOf(now) };
      if ((await this.members.add([member], tx)) === 0) throw new AlreadyMember();
      if (closed.has(organisationId)) throw new OrganisationHasPeople();
      await this.announce(clusterId, [organisationId], tx);
    });
  }

  async isMember(clusterId: string, organisationId: string, tx: Tx): Promise<boolean> {
    return this.members.has({ clusterId, organisationId }, tx);
  }

  /** Takes in an organisation that asked for it; does nothing when it is a member already. */
  async admit(clusterId: string, organisationId: string, now: Date, tx: Tx): Promise<void> {
    await this.lock(clusterId, tx);
    const member = { ...blank, clusterId, organisationId, standing: 'active' as const, confirmedOn: dayOf(now) };
    if ((await this.members.add([member], tx)) > 0) await this.announce(clusterId, [organisationId], tx);
  }

  /** Adds many in a transaction of the caller; those who are members stay as they are. */
  async addAll(members: readonly MemberRecord[], tx: Tx): Promise<void> {
    await this.members.add(members, tx);
  }

  /** Notes that the organisation is (still) a member today. @throws MemberNotFound */
  confirm(
    clusterId: string,
    organisationId: string,
    { standing, now }: { standing: MemberStanding; now: Date },
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      const confirmed = { standing, confirmedOn: dayOf(now) };
      if (!(await this.members.confirm({ clusterId, organisationId }, confirmed, tx))) throw new MemberNotFound();
    });
  }

  /** @throws MemberNotFound */
  remove(clusterId: string, organisationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (!(await this.members.remove({ clusterId, organisationId }, tx))) throw new MemberNotFound();
      await this.announce(clusterId, [organisationId], tx);
    });
  }

  /** What importing a list would do; changes nothing. @throws MemberListUnreadable */
  async preview(clusterId: string, bytes: Uint8Array, by: Spokesman): Promise<MemberListPreview> {
    const { list, plan } = await this.judge(clusterId, read(bytes), by);
    const planned = new Map(plan.map(({ entry, action }) => [entry, action]));
    const actions = list.rows.map(({ entry }) => (entry && planned.get(entry)) ?? null);
    return { list, digest: digestOf(bytes), actions };
  }

  /**
   * Imports a list that was previewed; importing it again changes nothing. Rows are judged as in the preview: one that
   * would take in an organisation with people for which the importer does not speak has an error.
   * @throws MemberListUnreadable, MemberListChanged, MemberListHasErrors
   */
  import(
    clusterId: string,
    bytes: Uint8Array,
    { digest, skipErrors, by, now }: ImportOrder & { now: Date },
  ): Promise<ImportReport> {
    if (digest !== digestOf(bytes)) throw new MemberListChanged();
    const list = read(bytes);
    return this.transactions.run(async (tx) => {
      await this.lock(clusterId, tx);
      const { list: judged, plan } = await this.judge(clusterId, list, by, tx);
      const wrong = judged.rows.filter(({ entry }) => entry === null);
      if (wrong.length > 0 && !skipErrors) throw hasErrors(wrong);
      await this.store(clusterId, plan, { now, tx });
      const count = (action: MemberAction): number => plan.filter((planned) => planned.action === action).length;
      return {
        add: count('add'),
        join: count('join'),
        update: count('update'),
        unchanged: count('unchanged'),
        skipped: wrong.length,
      };
    });
  }

  private async judge(clusterId: string, list: MemberList, by: Spokesman, tx?: Tx): Promise<JudgedList> {
    const plan = await this.plan(clusterId, entriesOf(list), tx);
    const joining = plan.flatMap(({ action, organisation }) => (action === 'join' && organisation?.id) || []);
    const closed = await this.organisations.listClosedTo(by, joining, tx);
    const isRefused = ({ action, organisation }: PlannedMember): boolean =>
      action === 'join' && organisation !== null && closed.has(organisation.id);
    const refused = new Set(plan.filter(isRefused).map(({ entry }) => entry));
    return { list: refuseEntries(list, refused), plan: plan.filter(({ entry }) => !refused.has(entry)) };
  }

  private async plan(clusterId: string, entries: readonly MemberEntry[], tx?: Tx): Promise<PlannedMember[]> {
    const legalIds = entries.flatMap(({ legalId }) => legalId ?? []);
    const names = entries.map(({ name }) => name);
    const known = await this.organisations.listKnown(legalIds, names, tx);
    return planMembers(entries, known, await this.members.listOf(clusterId, tx));
  }

  private async store(
    clusterId: string,
    plan: readonly PlannedMember[],
    { now, tx }: { now: Date; tx: Tx },
  ): Promise<void> {
    const placed = plan.map((planned) => ({ ...planned, organisationId: planned.organisation?.id ?? randomUUID() }));
    const added = placed.filter(({ action }) => action === 'add');
    const joined = placed.filter(({ action }) => action === 'add' || action === 'join');
    await this.organisations.register(
      added.map(({ entry, organisationId }) => toOrganisation(entry, organisationId)),
      tx,
    );
    const records = placed
      .filter(({ action }) => action !== 'unchanged')
      .map(({ entry, member, organisationId }) =>
        toRecord(entry, member, { clusterId, organisationId, today: dayOf(now) }),
      );
    await this.members.replace(records, tx);
    const known = placed.filter(({ action }) => action === 'join' || action === 'update');
    await this.organisations.fillBlanks(
      known.map(({ entry, organisationId }) => toOrganisation(entry, organisationId)),
      tx,
    );
    const joinedIds = joined.map(({ organisationId }) => organisationId);
    await this.announce(clusterId, joinedIds, tx);
  }

  /** Searchers find things by cluster, and challenges of a cluster reach its members. */
  private async announce(clusterId: string, organisationIds: readonly string[], tx: Tx): Promise<void> {
    if (organisationIds.length === 0) return;
    await this.search.touch('cluster', [clusterId], tx);
    await this.things.announce(organisationIds, tx);
  }

  private async lock(clusterId: string, tx: Tx): Promise<void> {
    if (!(await this.clusters.lock(clusterId, tx))) throw new ClusterNotFound();
  }
}

const blank = { since: null, contactName: null, contactEmail: null } as const;

function dayOf(now: Date): string {
  return toLocal(now.getTime(), ZONE).date;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

function read(bytes: Uint8Array): MemberList {
  const list = readMemberList(bytes);
  if ('problem' in list) throw new MemberListUnreadable(list);
  return list;
}

function entriesOf(list: MemberList): MemberEntry[] {
  return list.rows.flatMap(({ entry }) => entry ?? []);
}

function hasErrors(rows: MemberList['rows']): MemberListHasErrors {
  return new MemberListHasErrors(
    rows.flatMap(({ line, problems }) =>
      problems.map(({ column, rule }) => ({ pointer: `/${line}/${column}`, rule: `line ${line}, ${column}: ${rule}` })),
    ),
  );
}

/** What the list says, else what was known; being listed confirms a new member. */
function toRecord(
  { standing, since, contactName, contactEmail }: MemberEntry,
  known: ClusterMember | null,
  { today, ...key }: { clusterId: string; organisationId: string; today: string },
): MemberRecord {
  const before = known ?? { ...blank, standing: 'active', confirmedOn: today };
  return {
    ...key,
    standing: standing ?? before.standing,
    confirmedOn: before.confirmedOn,
    since: since ?? before.since,
    contactName: contactName ?? before.contactName,
    contactEmail: contactEmail ?? before.contactEmail,
  };
}

function toOrganisation(entry: MemberEntry, id: string): NewOrganisation {
  const { name, legalId, county, region, city, website, kind } = entry;
  const guessed = /\b(universit|academia)/.test(foldPhrase(name)) ? 'university' : 'sme';
  const rest = { sizeBand: null, description: '', sectors: [] };
  return { id, name, kind: kind ?? guessed, legalId, county, region, city, website, ...rest };
}
