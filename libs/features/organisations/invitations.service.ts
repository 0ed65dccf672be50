import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { formatInstant } from '#domain/time';
import type { AffiliationRole, InvitationState, Language } from '#domain/vocabulary';
import { PeopleService } from '#features/accounts';
import { CONFIG, type Config } from '#platform/config';
import { Transactions, type Tx } from '#platform/database';
import { letter, MailLedger } from '#platform/mail';
import { AffiliationRepository } from './affiliation.repository.js';
import { invitationEnd, invitationState } from './invitation-state.js';
import { hashInvitationToken, newInvitationToken } from './invitation-token.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationClosed, InvitationNotFound, OnlyAdministrators, WrongAccount } from './organisations.errors.js';
import { invitationLetter } from './organisations.letters.js';
import { OrganisationsService, type Spokesman } from './organisations.service.js';

export interface InvitationOrder {
  readonly organisationId: string;
  readonly email: string;
  /** Of somebody who has no account yet. */
  readonly name?: string;
  readonly role: AffiliationRole;
  readonly language: Language;
}

/** Who invites. Administrators are named by administrators and platform admins; the first ones also by a broker. */
export interface Inviter extends Spokesman {
  /** Manages a cluster of the organisation. */
  readonly isBroker: boolean;
}

/** What somebody who holds the link learns before accepting. */
export interface InvitationCard {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly email: string;
  readonly role: AffiliationRole;
  readonly expiresAt: Date;
  readonly state: InvitationState;
  /** Null: nobody is signed in. */
  readonly isForReader: boolean | null;
}

export type InvitationOutcome = 'sent' | 'already-invited' | 'already-belongs';

const MAX_LISTED = 200;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationRepository,
    private readonly affiliations: AffiliationRepository,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly mails: MailLedger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  listOf(organisationId: string): Promise<Invitation[]> {
    return this.invitations.listOf(organisationId, MAX_LISTED);
  }

  /** An address that is still invited gets no second mail: that is what resending is for. */
  async invite(order: InvitationOrder, inviter: Inviter, now: Date): Promise<InvitationOutcome> {
    await this.mayName(order.role, order.organisationId, inviter);
    return this.transactions.run((tx) => this.inviteIn(order, inviter.personId, { now, tx }));
  }

  /** Many at once, in a transaction of the caller. The outcomes are in the order of the orders. */
  async inviteAll(
    orders: readonly InvitationOrder[],
    inviterId: string,
    { now, tx }: { now: Date; tx: Tx },
  ): Promise<InvitationOutcome[]> {
    const outcomes: InvitationOutcome[] = [];
    for (const order of orders) outcomes.push(await this.inviteIn(order, inviterId, { now, tx }));
    return outcomes;
  }

  /** Sends the mail again with a new link, valid for another 14 days; the old link stops working. */
  async resend(organisationId: string, id: string, { inviter, now }: { inviter: Inviter; now: Date }): Promise<void> {
    await this.renew(organisationId, id, { inviter, now, isSent: true });
  }

  /** A new link to hand over by other means; the one in the mail stops working. */
  copyLink(organisationId: string, id: string, { inviter, now }: { inviter: Inviter; now: Date }): Promise<string> {
    return this.renew(organisationId, id, { inviter, now, isSent: false });
  }

  /** @throws InvitationNotFound, InvitationClosed */
  async revoke(organisationId: string, id: string, now: Date): Promise<void> {
    const invitation = await this.get(organisationId, id);
    if (!(await this.invitations.revoke(id, now))) throw closed(invitation, now);
  }

  /** What the holder of a link sees; changes nothing. */
  async look(token: string, reader: string | null, now: Date): Promise<InvitationCard> {
    const invitation = await this.byToken(token);
    const organisation = await this.organisations.get(invitation.organisationId);
    const { organisationId, email, role, expiresAt } = invitation;
    const isForReader = reader === null ? null : (await this.people.get(reader)).email.toLowerCase() === email;
    const state = invitationState(invitation, now);
    return { organisationId, organisationName: organisation.name, email, role, expiresAt, state, isForReader };
  }

  /** Joins the organisation. @throws InvitationNotFound, InvitationClosed, WrongAccount */
  async accept(token: string, personId: string, now: Date): Promise<string> {
    const invitation = await this.byToken(token);
    const person = await this.people.get(personId);
    if (person.email.toLowerCase() !== invitation.email) throw new WrongAccount();
    const { id, organisationId, role } = invitation;
    await this.transactions.run(async (tx) => {
      if (!(await this.invitations.accept(id, { personId, now }, tx))) throw closed(invitation, now);
      await this.affiliations.add([{ personId, organisationId, role }], tx);
    });
    return organisationId;
  }

  private async inviteIn(
    order: InvitationOrder,
    inviterId: string,
    { now, tx }: { now: Date; tx: Tx },
  ): Promise<InvitationOutcome> {
    const { organisationId, language, name } = order;
    const email = order.email.toLowerCase();
    const person = await this.people.ensure({ name: name ?? email.split('@')[0] ?? email, email, language }, tx);
    if ((await this.affiliations.roleOf(person.id, organisationId, tx)) !== null) return 'already-belongs';
    const { token, tokenHash } = newInvitationToken();
    const invitation = await this.invitations.open(
      { ...order, email, id: randomUUID(), tokenHash, invitedBy: inviterId, expiresAt: invitationEnd(now) },
      now,
      tx,
    );
    if (!invitation) return 'already-invited';
    await this.send(invitation, token, { now, tx });
    return 'sent';
  }

  private async renew(
    organisationId: string,
    id: string,
    { inviter, now, isSent }: { inviter: Inviter; now: Date; isSent: boolean },
  ): Promise<string> {
    const invitation = await this.get(organisationId, id);
    await this.mayName(invitation.role, organisationId, inviter);
    const { token, tokenHash } = newInvitationToken();
    await this.transactions.run(async (tx) => {
      const renewed = { tokenHash, expiresAt: invitationEnd(now), isSent };
      if (!(await this.invitations.renew(id, renewed, tx))) throw closed(invitation, now);
      if (isSent) await this.send(await this.get(organisationId, id, tx), token, { now, tx });
    });
    return this.urlOf(token);
  }

  private async send(invitation: Invitation, token: string, { now, tx }: { now: Date; tx: Tx }): Promise<void> {
    const { id, organisationId, email, language, expiresAt, sentCount } = invitation;
    const organisation = await this.organisations.get(organisationId, tx);
    const person = await this.people.ensure({ name: email, email, language }, tx);
    const [inviter] = invitation.invitedBy === null ? [] : await this.people.listByIds([invitation.invitedBy], tx);
    const model = {
      organisation: organisation.name,
      inviter: inviter?.name ?? null,
      url: this.urlOf(token),
      until: formatInstant(expiresAt.getTime(), person.zone, language),
    };
    const to = { personId: person.id, email, language };
    await this.mails.add(letter({ template: invitationLetter, model, to, period: `${id}.${sentCount}` }), tx, { now });
  }

  /** The token stands in the fragment, which no proxy logs and no Referer carries. */
  private urlOf(token: string): string {
    return `${this.config.http.publicUrl}/invitation#token=${token}`;
  }

  /** Whoever belongs may invite colleagues; where people are, nobody from outside may, be it the cluster's manager. */
  private async mayName(role: AffiliationRole, organisationId: string, inviter: Inviter): Promise<void> {
    const own = await this.affiliations.roleOf(inviter.personId, organisationId);
    if (role === 'member' && own !== null) return;
    const isClosed = (await this.organisations.listClosedTo(inviter, [organisationId])).has(organisationId);
    if (isClosed) throw new OnlyAdministrators();
    if (role === 'member') return;
    if (!inviter.isBroker && !inviter.isPlatformAdmin && own !== 'administrator') throw new OnlyAdministrators();
  }

  private async get(organisationId: string, id: string, tx?: Tx): Promise<Invitation> {
    const invitation = await this.invitations.find(organisationId, id, tx);
    if (!invitation) throw new InvitationNotFound();
    return invitation;
  }

  private async byToken(token: string): Promise<Invitation> {
    const invitation = await this.invitations.findByTokenHash(hashInvitationToken(token));
    if (!invitation) throw new InvitationNotFound();
    return invitation;
  }
}

/** Why an invitation could not be used; one that was closed a moment ago counts as used. */
function closed(invitation: Invitation, now: Date): InvitationClosed {
  const state = invitationState(invitation, now);
  return new InvitationClosed(state === 'pending' ? 'accepted' : state);
}
