import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MeetingsService } from '#features/meetings';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import {
  confirmSlotBody,
  meetingList,
  meetingView,
  placeBody,
  toMeetingView,
  type ConfirmSlotBody,
  type MeetingList,
  type MeetingView,
  type PlaceBody,
} from './meetings.contract.js';

const id = { schema: z.uuid() };

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

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
    await this.meetings.offerAgain(meetingId, new Date());
    return this.get(meetingId);
  }

  @Post(':meetingId/reschedule')
  @Operation('meetings.reschedule')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async reschedule(
    @Param('meetingId', id) meetingId: string,
    @CurrentPersonId() personId: string,
  ): Promise<MeetingView> {
    await this.meetings.reschedule(meetingId, personId, new Date());
    return this.get(meetingId);
  }

  @Post(':meetingId/cancel')
  @Operation('meetings.cancel')
  @Repeated('/meetings/:meetingId')
  @Returns(200, meetingView)
  async cancel(@Param('meetingId', id) meetingId: string, @CurrentPersonId() personId: string): Promise<MeetingView> {
    await this.meetings.cancel(meetingId, personId, new Date());
    return this.get(meetingId);
  }
}
