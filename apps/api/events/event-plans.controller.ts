import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventPlansService, WishesService } from '#features/events';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import {
  constrainBody,
  eventPlanView,
  placeMeetingBody,
  planningView,
  suggestBody,
  suggestedView,
  toEventPlanView,
  toPlanningView,
  type ConstrainBody,
  type EventPlanView,
  type PlaceMeetingBody,
  type PlanningView,
  type SuggestBody,
  type SuggestedView,
} from './event-plans.contract.js';

const id = { schema: z.uuid() };

/** The organiser's plan of an event: nobody else sees it before it is published. */
@ApiTags('events')
@Controller('events/:eventId')
export class EventPlansController {
  constructor(
    private readonly plans: EventPlansService,
    private readonly wishes: WishesService,
  ) {}

  /** Adds wishes from the matches of what participants linked: all, or those of the weekly allocation. */
  @Post('suggestions')
  @Operation('events.suggest')
  @Repeated('same')
  @Returns(200, suggestedView)
  async suggest(
    @Param('eventId', id) eventId: string,
    @Body({ schema: suggestBody }) { from }: SuggestBody,
  ): Promise<SuggestedView> {
    return { added: await this.wishes.suggestFrom(from, eventId) };
  }

  @Get('plan')
  @Operation('events.get-plan')
  @Returns(200, eventPlanView)
  async get(@Param('eventId', id) eventId: string): Promise<EventPlanView> {
    return toEventPlanView(await this.plans.detail(eventId, new Date()));
  }

  /** How far the planner is. */
  @Get('planning')
  @Operation('events.get-plan')
  @Returns(200, planningView)
  async progress(@Param('eventId', id) eventId: string): Promise<PlanningView> {
    return toPlanningView(await this.plans.progress(eventId));
  }

  @Post('planning')
  @Operation('events.plan')
  @ReturnsNothing()
  start(@Param('eventId', id) eventId: string, @CurrentPersonId() by: string): Promise<void> {
    return this.plans.start(eventId, by, new Date());
  }

  /** The planner ends, and its best plan so far is kept. */
  @Delete('planning')
  @Operation('events.plan')
  @ReturnsNothing()
  stop(@Param('eventId', id) eventId: string): Promise<void> {
    return this.plans.stop(eventId);
  }

  @Put('plan/:wishId')
  @Operation('events.change-plan')
  @ReturnsNothing()
  place(
    @Param('eventId', id) eventId: string,
    @Param('wishId', id) wishId: string,
    @Body({ schema: placeMeetingBody }) { startsAt, table, isLocked }: PlaceMeetingBody,
  ): Promise<void> {
    return this.plans.place(eventId, wishId, { startsAt: new Date(startsAt), table, isLocked }, new Date());
  }

  /** Takes a meeting out of the plan; one that people know of is cancelled at once. */
  @Delete('plan/:wishId')
  @Operation('events.change-plan')
  @ReturnsNothing()
  remove(@Param('eventId', id) eventId: string, @Param('wishId', id) wishId: string): Promise<void> {
    return this.plans.remove(eventId, wishId, new Date());
  }

  @Put('plan/:wishId/rule')
  @Operation('events.change-plan')
  @ReturnsNothing()
  constrain(
    @Param('eventId', id) eventId: string,
    @Param('wishId', id) wishId: string,
    @Body({ schema: constrainBody }) body: ConstrainBody,
  ): Promise<void> {
    return this.plans.constrain(eventId, wishId, body, new Date());
  }

  /** Publishes the plan: people are booked and see their agendas. */
  @Post('plan/publish')
  @Operation('events.announce')
  @ReturnsNothing()
  announce(@Param('eventId', id) eventId: string): Promise<void> {
    return this.plans.announce(eventId, new Date());
  }
}
