import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { MembershipRequestAction } from '#domain/states';
import { OnlyAdministrators, OrganisationsService } from '#features/organisations';
import { AuditLog } from '#platform/audit';
import { CONFIG, type Config } from '#platform/config';
import { Transactions, type Tx } from '#platform/database';
import { letter, MailLedger, type LetterTemplate, type Recipient } from '#platform/mail';
import { ClusterRepository } from './cluster.repository.js';
import { AlreadyAsked, AlreadyMember, ClusterNotFound, RequestAnswered, RequestNotFound } from './clusters.errors.js';
import {
  membershipAcceptedLetter,
  membershipAskedLetter,
  membershipDeclinedLetter,
  type MembershipLetter,
} from './clusters.letters.js';
import { MembersService } from './members.service.js';
import type { MembershipRequest } from './membership-request.entity.js';
import { MembershipRequestRepository, type RequestKey } from './membership-request.repository.js';
import { MembershipRequestsReadModel } from './membership-requests.read-model.js';

/** Who acts, and when. */
export interface Act {
  readonly personId: string;
  readonly now: Date;
}

/**
 * How an organisation that has people gets into a cluster: it asks, and whoever manages the cluster answers. Only its
 * administrators ask, since the cluster's managers become its brokers, who see what it keeps anonymous.
 */
@Injectable()
export class MembershipRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: MembershipRequestRepository,
    private readonly readers: MembershipRequestsReadModel,
    private readonly clusters: ClusterRepository,
    private readonly members: MembersService,
    private readonly organisations: OrganisationsService,
    private readonly mails: MailLedger,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Pick<Config, 'http'>,
  ) {}

  /** @throws OnlyAdministrators, ClusterNotFound, AlreadyMember, AlreadyAsked */
  ask(
    organisationId: string,
    { clusterId, message }: { readonly clusterId: string; readonly message: string },
    { personId, now }: Act,
  ): Promise<string> {
    return this.transactions.run(async (tx) => {
      await this.requireAdministrator(organisationId, personId, tx);
      if (!(await this.clusters.lock(clusterId, tx))) throw new ClusterNotFound();
      if (await this.members.isMember(clusterId, organisationId, tx)) throw new AlreadyMember();
      const request = { id: randomUUID(), clusterId, organisationId, message, askedBy: personId, askedAt: now };
      if (!(await this.requests.insert(request, tx))) throw new AlreadyAsked();
      await this.note(request.id, 'asked', personId, tx);
      const managers = await this.readers.listManagers(clusterId, tx);
      // Whoever asks and takes back again and again fills nobody's mailbox.
      const period = `${clusterId}:${organisationId}:${now.toISOString().slice(0, 10)}`;
      await this.tell(membershipAskedLetter, request, { to: managers, words: message, period }, { now, tx });
      return request.id;
    });
  }

  /** @throws OnlyAdministrators, RequestNotFound, RequestAnswered */
  withdraw(organisationId: string, id: string, act: Act): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.requireAdministrator(organisationId, act.personId, tx);
      await this.decide({ id, organisationId }, 'withdraw', act, tx);
    });
  }

  /** @throws RequestNotFound, RequestAnswered */
  accept(clusterId: string, id: string, act: Act): Promise<void> {
    return this.transactions.run(async (tx) => {
      const request = await this.decide({ id, clusterId }, 'accept', act, tx);
      await this.members.admit(clusterId, request.organisationId, act.now, tx);
      await this.answer(membershipAcceptedLetter, request, '', { now: act.now, tx });
    });
  }

  /** @throws RequestNotFound, RequestAnswered */
  decline(clusterId: string, id: string, act: Act & { readonly reason: string }): Promise<void> {
    return this.transactions.run(async (tx) => {
      const request = await this.decide({ id, clusterId }, 'decline', act, tx);
      await this.answer(membershipDeclinedLetter, request, act.reason, { now: act.now, tx });
    });
  }

  private async decide(
    key: RequestKey,
    action: MembershipRequestAction,
    { personId, now, reason = '' }: Act & { readonly reason?: string },
    tx: Tx,
  ): Promise<MembershipRequest> {
    const request = await this.requests.find(key, tx);
    if (!request) throw new RequestNotFound();
    const decision = { decidedBy: personId, decidedAt: now, reason };
    if (!(await this.requests.move(request.id, action, decision, tx))) throw new RequestAnswered();
    await this.note(request.id, action, personId, tx);
    return request;
  }

  private async answer(
    template: LetterTemplate<MembershipLetter>,
    request: MembershipRequest,
    words: string,
    { now, tx }: { now: Date; tx: Tx },
  ): Promise<void> {
    const to = await this.readers.listAdministrators(request.organisationId, tx);
    await this.tell(template, request, { to, words, period: request.id }, { now, tx });
  }

  private async tell(
    template: LetterTemplate<MembershipLetter>,
    { clusterId, organisationId }: Pick<MembershipRequest, 'clusterId' | 'organisationId'>,
    { to, words, period }: { readonly to: readonly Recipient[]; readonly words: string; readonly period: string },
    { now, tx }: { now: Date; tx: Tx },
  ): Promise<void> {
    const cluster = await this.clusters.find(clusterId, tx);
    const organisation = await this.organisations.get(organisationId, tx);
    if (!cluster) throw new ClusterNotFound();
    const url = `${this.config.http.publicUrl}/clusters/${clusterId}`;
    const model = { cluster: cluster.name, organisation: organisation.name, words, url };
    for (const person of to) await this.mails.add(letter({ template, model, to: person, period }), tx, { now });
  }

  private async requireAdministrator(organisationId: string, personId: string, tx: Tx): Promise<void> {
    const role = await this.organisations.roleOf(personId, organisationId, tx);
    if (role !== 'administrator') throw new OnlyAdministrators();
  }

  private note(subjectId: string, action: string, actorId: string, tx: Tx): Promise<void> {
    const event = { actorId, action: `membership-request.${action}`, subjectKind: 'membership-request', subjectId };
    return this.audit.record(event, tx);
  }
}
