import { z } from 'zod';
import { invitationStates } from '#domain/vocabulary';
import { invitationState, type Invitation, type InvitationCard } from '#features/organisations';
import { token } from '../http/text.js';
import { email, language, role } from './organisations.contract.js';

export const inviteBody = z.strictObject({ email, role, language }).meta({ id: 'InvitationOrder' });
export type InviteBody = z.infer<typeof inviteBody>;
export const invitationTokenBody = z.strictObject({ token: token(20, 100) }).meta({ id: 'InvitationToken' });
export type InvitationTokenBody = z.infer<typeof invitationTokenBody>;

export const inviteOutcomeView = z
  .strictObject({ outcome: z.enum(['sent', 'already-invited', 'already-belongs']) })
  .meta({ id: 'InvitationOutcome' });
export type InviteOutcomeView = z.infer<typeof inviteOutcomeView>;

export const invitationView = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    role,
    state: z.enum(invitationStates.codes),
    expiresAt: z.iso.datetime(),
    sentCount: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export const invitationsView = z.strictObject({ items: z.array(invitationView) }).meta({ id: 'Invitations' });
export type InvitationsView = z.infer<typeof invitationsView>;

export const invitationLinkView = z.strictObject({ url: z.string() }).meta({ id: 'InvitationLink' });
export type InvitationLinkView = z.infer<typeof invitationLinkView>;

export const invitationCardView = z
  .strictObject({
    organisationId: z.uuid(),
    organisationName: z.string(),
    /** Shown in part: who holds a forwarded link does not learn the whole address. */
    email: z.string(),
    role,
    expiresAt: z.iso.datetime(),
    state: z.enum(invitationStates.codes),
    /** Null: nobody is signed in. */
    isForReader: z.boolean().nullable(),
  })
  .meta({ id: 'InvitationCard' });
export type InvitationCardView = z.infer<typeof invitationCardView>;

export const acceptedView = z.strictObject({ organisationId: z.uuid() }).meta({ id: 'AcceptedInvitation' });
export type AcceptedView = z.infer<typeof acceptedView>;

export function toInvitationsView(invitations: readonly Invitation[], now: Date): InvitationsView {
  return {
    items: invitations.map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      state: invitationState(invitation, now),
      expiresAt: invitation.expiresAt.toISOString(),
      sentCount: invitation.sentCount,
      createdAt: invitation.createdAt.toISOString(),
    })),
  };
}

export function toInvitationCardView(card: InvitationCard): InvitationCardView {
  const { organisationId, organisationName, role: offered, state, isForReader } = card;
  const address = isForReader === true ? card.email : masked(card.email);
  return {
    organisationId,
    organisationName,
    email: address,
    role: offered,
    expiresAt: card.expiresAt.toISOString(),
    state,
    isForReader,
  };
}

function masked(address: string): string {
  const [name = '', host = ''] = address.split('@');
  return `${name.slice(0, 1)}•••@${host}`;
}
