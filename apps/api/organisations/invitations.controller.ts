import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { InvitationsService, type Inviter } from '#features/organisations';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  acceptedView,
  invitationCardView,
  invitationLinkView,
  invitationsView,
  invitationTokenBody,
  inviteBody,
  inviteOutcomeView,
  toInvitationCardView,
  toInvitationsView,
  type AcceptedView,
  type InvitationCardView,
  type InvitationLinkView,
  type InvitationsView,
  type InvitationTokenBody,
  type InviteBody,
  type InviteOutcomeView,
} from './invitations.contract.js';

const id = { schema: z.uuid() };

@ApiTags('invitations')
@Controller()
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Post('organisations/:organisationId/invitations')
  @Operation('invitations.create')
  @Repeated('same')
  @Returns(201, inviteOutcomeView)
  async invite(
    @Param('organisationId', id) organisationId: string,
    @Body({ schema: inviteBody }) body: InviteBody,
    @CurrentAccess() access: Access,
  ): Promise<InviteOutcomeView> {
    return { outcome: await this.invitations.invite({ ...body, organisationId }, inviterOf(access), new Date()) };
  }

  @Get('organisations/:organisationId/invitations')
  @Operation('invitations.list')
  @Returns(200, invitationsView)
  async list(@Param('organisationId', id) organisationId: string): Promise<InvitationsView> {
    return toInvitationsView(await this.invitations.listOf(organisationId), new Date());
  }

  @Post('organisations/:organisationId/invitations/:invitationId/revoke')
  @Operation('invitations.revoke')
  @ReturnsNothing()
  revoke(
    @Param('organisationId', id) organisationId: string,
    @Param('invitationId', id) invitationId: string,
  ): Promise<void> {
    return this.invitations.revoke(organisationId, invitationId, new Date());
  }

  @Post('organisations/:organisationId/invitations/:invitationId/resend')
  @Operation('invitations.resend')
  @ReturnsNothing()
  resend(
    @Param('organisationId', id) organisationId: string,
    @Param('invitationId', id) invitationId: string,
    @CurrentAccess() access: Access,
  ): Promise<void> {
    const by = { inviter: inviterOf(access), now: new Date() };
    return this.invitations.resend(organisationId, invitationId, by);
  }

  @Post('organisations/:organisationId/invitations/:invitationId/link')
  @Operation('invitations.copy-link')
  @Repeated('anew')
  @Returns(200, invitationLinkView)
  async copyLink(
    @Param('organisationId', id) organisationId: string,
    @Param('invitationId', id) invitationId: string,
    @CurrentAccess() access: Access,
  ): Promise<InvitationLinkView> {
    const by = { inviter: inviterOf(access), now: new Date() };
    return { url: await this.invitations.copyLink(organisationId, invitationId, by) };
  }

  /** A POST that changes nothing, so that the token never stands in an address. */
  @Post('invitations/look')
  @Operation('invitations.look')
  @Repeated('anew')
  @Returns(200, invitationCardView)
  async look(
    @Body({ schema: invitationTokenBody }) { token }: InvitationTokenBody,
    @CurrentAccess() { actor }: Access,
  ): Promise<InvitationCardView> {
    return toInvitationCardView(await this.invitations.look(token, actor.personId, new Date()));
  }

  @Post('invitations/accept')
  @Operation('invitations.accept')
  @Repeated('same')
  @Returns(200, acceptedView)
  async accept(
    @Body({ schema: invitationTokenBody }) { token }: InvitationTokenBody,
    @CurrentPersonId() personId: string,
  ): Promise<AcceptedView> {
    return { organisationId: await this.invitations.accept(token, personId, new Date()) };
  }
}

function inviterOf({ actor, roles }: Access): Inviter {
  const { personId, isPlatformAdmin } = actor;
  return { personId: personId ?? '', isPlatformAdmin, isBroker: roles.includes('broker') };
}
