import { Injectable } from '@nestjs/common';
import type { Language } from '#domain/vocabulary';
import {
  InvitationsService,
  OrganisationsService,
  type InvitationOrder,
  type InvitationOutcome,
} from '#features/organisations';
import { Transactions, type Tx } from '#platform/database';
import { SearchDocuments } from '#platform/search-engine';
import type { ClusterLabel } from './cluster-label.entity.js';
import { ClusterPageReadModel, type MemberPageRow } from './cluster-page.read-model.js';
import type { Cluster } from './cluster.entity.js';
import { ClusterRepository, type ClusterProfile } from './cluster.repository.js';
import { ClusterChangedMeanwhile, ClusterNotFound, NotAClusterManager } from './clusters.errors.js';

export interface ClusterDetail {
  readonly cluster: Cluster;
  readonly labels: readonly ClusterLabel[];
  readonly manager: { readonly id: string; readonly name: string } | null;
  readonly counts: Awaited<ReturnType<ClusterPageReadModel['countMembers']>>;
}

export interface BulkInvitation {
  readonly clusterId: string;
  /** Null: all members. */
  readonly organisationIds: readonly string[] | null;
  readonly language: Language;
  readonly inviterId: string;
}

export type InvitationReport = Readonly<Record<InvitationOutcome | 'without-address', number>>;

@Injectable()
export class ClustersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clusters: ClusterRepository,
    private readonly pages: ClusterPageReadModel,
    private readonly organisations: OrganisationsService,
    private readonly invitations: InvitationsService,
    private readonly search: SearchDocuments,
  ) {}

  async get(id: string, tx?: Tx): Promise<Cluster> {
    const cluster = await this.clusters.find(id, tx);
    if (!cluster) throw new ClusterNotFound();
    return cluster;
  }

  async detail(id: string): Promise<ClusterDetail> {
    const cluster = await this.get(id);
    const managerId = cluster.managerOrganisationId;
    const [labels, counts, manager] = await Promise.all([
      this.clusters.labelsOf(id),
      this.pages.countMembers(id),
      managerId === null ? null : this.organisations.get(managerId),
    ]);
    return { cluster, labels, counts, manager: manager && { id: manager.id, name: manager.name } };
  }

  /** @throws ClusterChangedMeanwhile */
  update(id: string, profile: ClusterProfile, version: number): Promise<ClusterDetail> {
    return this.transactions
      .run(async (tx) => {
        if (!(await this.clusters.update(id, profile, { version, tx }))) throw new ClusterChangedMeanwhile();
        await this.search.touch('cluster', [id], tx);
      })
      .then(() => this.detail(id));
  }

  /** Names the organisation whose people act for the cluster; null: a platform admin stands in. @throws NotAClusterManager */
  appoint(id: string, organisationId: string | null): Promise<ClusterDetail> {
    return this.transactions
      .run(async (tx) => {
        const manager = organisationId === null ? null : await this.organisations.get(organisationId, tx);
        if (manager && manager.kind !== 'cluster-manager') throw new NotAClusterManager();
        await this.clusters.appoint([id], organisationId, tx);
        await this.search.touch('cluster', [id], tx);
      })
      .then(() => this.detail(id));
  }

  /**
   * Invites the contact of each member that has no people yet, as its administrator. Where there are people, they invite
   * their colleagues themselves: a cluster manager must not be able to place somebody inside.
   */
  async inviteMembers(
    { clusterId, organisationIds, language, inviterId }: BulkInvitation,
    now: Date,
  ): Promise<InvitationReport> {
    const members = await this.pages.listMembersById(clusterId, organisationIds);
    const empty = members.filter(({ peopleCount }) => peopleCount === 0);
    const orders = empty.flatMap((member) => toOrder(member, language) ?? []);
    const outcomes = await this.transactions.run((tx) => this.invitations.inviteAll(orders, inviterId, { now, tx }));
    const count = (outcome: InvitationOutcome): number => outcomes.filter((one) => one === outcome).length;
    return {
      sent: count('sent'),
      'already-invited': count('already-invited'),
      'already-belongs': count('already-belongs') + members.length - empty.length,
      'without-address': empty.length - orders.length,
    };
  }
}

function toOrder(member: MemberPageRow, language: Language): InvitationOrder | null {
  const { organisationId, contactEmail: email, contactName } = member;
  if (email === null) return null;
  return {
    organisationId,
    email,
    role: 'administrator',
    language,
    ...(contactName === null ? {} : { name: contactName }),
  };
}
