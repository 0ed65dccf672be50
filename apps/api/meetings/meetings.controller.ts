import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CalendarFeeds, MeetingOffersService, MeetingsService } from '#features/meetings';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import {
  changeBody,
  confirmSlotBody,
  meetingList,
  meetingView,
  placeBody,
  suggestionBody,
  toMeetingView,
  type ChangeBody,
  type ConfirmSlotBody,
  type MeetingList,
  type MeetingView,
  type PlaceBody,
  type SuggestionBody,
} from './meetings.contract.js';

const id = { schema: z.uuid() };

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly offers: MeetingOffersService,
    private readonly feeds: CalendarFeeds,
  ) {}

  /** The reader's open and confirmed meetings. */
  @Get()
  @Operation('meetings.list')
  @Returns(200, meetingList)
  async list(@CurrentPersonId() personId: string): Promise<MeetingList> {
    return { items: (await this.meetings.listAhead(personId)).map(toMeetingView) };
  }

  @Get(':meetingId')
  @Operation('meetings.get')
  @Returns(200, meetingView)
  async get(@Param('meetingId', id) meetingId: string): Promise<MeetingView> {
    return toMeetingView(await this.meetings.get(meetingId));
  }

  /** A confirmed meeting of the reader as a file that any calendar takes. */
  @Get(':meetingId/calendar')
  @Operation('meetings.get-file')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
  @Header('content-disposition', 'attachment; filename="meeting.ics"')
  getFile(@Param('meetingId', id) meetingId: string, @CurrentPersonId() personId: string): Promise<string> {
    return this.feeds.fileOf(meetingId, personId, new Date());
  }

  @Post(':meetingId/confirm')
  @Operation('meetings.confirm')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async confirm(
    @Param('meetingId', id) meetingId: string,
    @Body({ schema: confirmSlotBody }) { slotId }: ConfirmSlotBody,
    @CurrentPersonId() personId: string,
  ): Promise<MeetingView> {
    await this.meetings.confirm(meetingId, slotId, personId, new Date());
    return this.get(meetingId);
  }

  @Put(':meetingId/place')
  @Operation('meetings.place')
  @Returns(200, meetingView)
  async place(
    @Param('meetingId', id) meetingId: string,
    @Body({ schema: placeBody }) where: PlaceBody,
    @IfMatch() version: number,
  ): Promise<MeetingView> {
    await this.meetings.place(meetingId, version, where, new Date());
    return this.get(meetingId);
  }

  @Post(':meetingId/offer-again')
  @Operation('meetings.offer-again')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async offerAgain(@Param('meetingId', id) meetingId: string): Promise<MeetingView> {
    await this.offers.offerAgain(meetingId, new Date());
    return this.get(meetingId);
  }

  /** One more time to choose from; somebody of another side confirms it. */
  @Post(':meetingId/suggest')
  @Operation('meetings.suggest')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async suggest(
    @Param('meetingId', id) meetingId: string,
    @Body({ schema: suggestionBody }) { startsAt }: SuggestionBody,
    @CurrentPersonId() by: string,
  ): Promise<MeetingView> {
    await this.offers.suggest(meetingId, { startMs: Date.parse(startsAt), by }, new Date());
    return this.get(meetingId);
  }

  /** The broker takes part. */
  @Post(':meetingId/join')
  @Operation('meetings.join')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async join(@Param('meetingId', id) meetingId: string, @CurrentPersonId() personId: string): Promise<MeetingView> {
    await this.offers.join(meetingId, personId, new Date());
    return this.get(meetingId);
  }

  @Post(':meetingId/leave')
  @Operation('meetings.leave')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async leave(@Param('meetingId', id) meetingId: string, @CurrentPersonId() personId: string): Promise<MeetingView> {
    await this.offers.leave(meetingId, personId, new Date());
    return this.get(meetingId);
  }

  @Post(':meetingId/reschedule')
  @Operation('meetings.reschedule')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async reschedule(
    @Param('meetingId', id) meetingId: string,
    @Body({ schema: changeBody }) { note }: ChangeBody,
    @CurrentPersonId() by: string,
  ): Promise<MeetingView> {
    await this.meetings.reschedule(meetingId, { by, note }, new Date());
    return this.get(meetingId);
  }

  @Post(':meetingId/cancel')
  @Operation('meetings.cancel')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async cancel(
    @Param('meetingId', id) meetingId: string,
    @Body({ schema: changeBody }) { note }: ChangeBody,
    @CurrentPersonId() by: string,
  ): Promise<MeetingView> {
    await this.meetings.callOff(meetingId, { by, note }, new Date());
    return this.get(meetingId);
  }
}
