import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventsReadModel, EventsService } from '#features/events';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { pageQuery, toPage, type PageQuery } from '../http/cursor.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { IfMatch } from '../http/if-match.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  createdEventView,
  eventBody,
  eventPageView,
  eventView,
  invitationListView,
  inviteBody,
  invitedView,
  toContent,
  toEventCard,
  toEventView,
  toInvitationList,
  type CreatedEventView,
  type EventBody,
  type EventPageView,
  type EventView,
  type InvitationListView,
  type InviteBody,
  type InvitedView,
} from './events.contract.js';

const id = { schema: z.uuid() };

/** Brokerage events: many meetings planned at once. */
@ApiTags('events')
@Controller()
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly pages: EventsReadModel,
  ) {}

  /** Events to come; drafts too for who organises them. */
  @Get('events')
  @Operation('events.list')
  @Returns(200, eventPageView)
  async list(
    @Query({ schema: pageQuery }) { cursor, limit }: PageQuery,
    @CurrentAccess() { actor }: Access,
  ): Promise<EventPageView> {
    const rows = await this.pages.list(actor, { after: cursor, limit: limit + 1, now: new Date() });
    return toPage(rows, limit, toEventCard);
  }

  @Post('clusters/:clusterId/events')
  @Operation('events.create')
  @Repeated('same')
  @Returns(201, createdEventView)
  async create(
    @Param('clusterId', id) clusterId: string,
    @Body({ schema: eventBody }) body: EventBody,
    @CurrentPersonId() by: string,
  ): Promise<CreatedEventView> {
    return { eventId: await this.events.create(clusterId, toContent(body), { by, now: new Date() }) };
  }

  @Get('events/:eventId')
  @Operation('events.get')
  @Returns(200, eventView)
  async get(@Param('eventId', id) eventId: string, @CurrentAccess() { roles }: Access): Promise<EventView> {
    const event = await this.events.get(eventId);
    return toEventView(event, {
      clusterName: await this.pages.clusterName(eventId),
      isRegistered: roles.includes('participant'),
      isOrganiser: roles.includes('broker') || roles.includes('admin'),
    });
  }

  @Put('events/:eventId')
  @Operation('events.update')
  @Returns(200, eventView)
  async update(
    @Param('eventId', id) eventId: string,
    @Body({ schema: eventBody }) body: EventBody,
    @IfMatch() version: number,
    @CurrentAccess() access: Access,
  ): Promise<EventView> {
    await this.events.update(eventId, toContent(body), { version, now: new Date() });
    return this.get(eventId, access);
  }

  /** Opens registration. */
  @Post('events/:eventId/publish')
  @Operation('events.publish')
  @ReturnsNothing()
  publish(@Param('eventId', id) eventId: string): Promise<void> {
    return this.events.publish(eventId);
  }

  @Post('events/:eventId/cancel')
  @Operation('events.cancel')
  @ReturnsNothing()
  cancel(@Param('eventId', id) eventId: string): Promise<void> {
    return this.events.cancel(eventId, new Date());
  }

  @Get('events/:eventId/invitations')
  @Operation('events.list-invitations')
  @Returns(200, invitationListView)
  async listInvitations(@Param('eventId', id) eventId: string): Promise<InvitationListView> {
    return toInvitationList(await this.pages.listInvited(eventId));
  }

  /** Writes once to each person of the members of these clusters. */
  @Post('events/:eventId/invitations')
  @Operation('events.invite')
  @Repeated('same')
  @Returns(200, invitedView)
  async invite(
    @Param('eventId', id) eventId: string,
    @Body({ schema: inviteBody }) { clusterIds }: InviteBody,
    @CurrentPersonId() by: string,
  ): Promise<InvitedView> {
    return { mails: await this.events.invite(eventId, clusterIds, { by, now: new Date() }) };
  }
}
