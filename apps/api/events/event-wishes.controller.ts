import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventOffersService, WishesService } from '#features/events';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { viewerOf } from './event-viewer.js';
import {
  answerOfferBody,
  answerWishBody,
  askBody,
  rankBody,
  toWishList,
  wishListView,
  type AnswerOfferBody,
  type AnswerWishBody,
  type AskBody,
  type RankBody,
  type WishListView,
} from './event-wishes.contract.js';

const id = { schema: z.uuid() };

@ApiTags('events')
@Controller('events/:eventId')
export class EventWishesController {
  constructor(
    private readonly wishes: WishesService,
    private readonly offers: EventOffersService,
  ) {}

  /** The reader's wishes, in their own order. */
  @Get('wishes')
  @Operation('events.list-wishes')
  @Returns(200, wishListView)
  async list(@Param('eventId', id) eventId: string, @CurrentPersonId() personId: string): Promise<WishListView> {
    return toWishList(await this.wishes.list(eventId, personId));
  }

  /** Asks somebody for a meeting; where they asked before, it is a yes. */
  @Post('wishes')
  @Operation('events.ask')
  @ReturnsNothing()
  ask(
    @Param('eventId', id) eventId: string,
    @Body({ schema: askBody }) body: AskBody,
    @CurrentAccess() access: Access,
  ): Promise<void> {
    return this.wishes.ask(eventId, viewerOf(access), body, new Date());
  }

  /** Puts the reader's wishes in order, the most wanted first. */
  @Put('wish-order')
  @Operation('events.rank-wishes')
  @ReturnsNothing()
  rank(
    @Param('eventId', id) eventId: string,
    @Body({ schema: rankBody }) { wishIds }: RankBody,
    @CurrentPersonId() personId: string,
  ): Promise<void> {
    return this.wishes.rank(eventId, personId, wishIds);
  }

  @Put('wishes/:wishId/answer')
  @Operation('events.answer-wish')
  @ReturnsNothing()
  answer(
    @Param('eventId', id) eventId: string,
    @Param('wishId', id) wishId: string,
    @Body({ schema: answerWishBody }) { answer }: AnswerWishBody,
    @CurrentPersonId() personId: string,
  ): Promise<void> {
    return this.wishes.answer(eventId, { id: wishId, personId, answer, now: new Date() });
  }

  /** Takes a free time that was offered for a wish, or leaves it to the next. */
  @Put('offers/:offerId/answer')
  @Operation('events.answer-offer')
  @ReturnsNothing()
  answerOffer(
    @Param('eventId', id) eventId: string,
    @Param('offerId', id) offerId: string,
    @Body({ schema: answerOfferBody }) { takes }: AnswerOfferBody,
    @CurrentPersonId() personId: string,
  ): Promise<void> {
    const by = { personId, now: new Date() };
    return takes ? this.offers.take(eventId, offerId, by) : this.offers.decline(eventId, offerId, by);
  }
}
