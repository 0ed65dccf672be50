import { Controller, Delete, Get, Header, Inject, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CalendarFeeds } from '#features/meetings';
import { CONFIG, type Config } from '#platform/config';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Repeated } from '../http/idempotency/repeated.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { feedView, newFeedView, toFeedView, type FeedView, type NewFeedView } from './calendar-feed.contract.js';

@ApiTags('meetings')
@Controller()
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    @Inject(CONFIG) private readonly config: Pick<Config, 'http'>,
  ) {}

  @Get('people/me/calendar-feed')
  @Operation('calendar-feed.get')
  @Returns(200, feedView)
  async get(@CurrentPersonId() personId: string): Promise<FeedView> {
    return toFeedView(await this.feeds.find(personId));
  }

  /** A new secret address; the one before no longer works. */
  @Post('people/me/calendar-feed')
  @Operation('calendar-feed.make')
  @Repeated('anew')
  @Returns(200, newFeedView)
  async make(@CurrentPersonId() personId: string): Promise<NewFeedView> {
    const token = await this.feeds.make(personId, new Date());
    return { url: `${this.config.http.publicUrl}/api/v1/calendar-feeds/${token}.ics` };
  }

  @Delete('people/me/calendar-feed')
  @Operation('calendar-feed.revoke')
  @ReturnsNothing()
  async revoke(@CurrentPersonId() personId: string): Promise<void> {
    await this.feeds.revoke(personId);
  }

  /** What calendar programs read: without a session, by whoever knows the address. */
  @Get('calendar-feeds/:token')
  @Operation('calendar-feed.read')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
  read(@Param('token', { schema: z.string().max(100) }) token: string): Promise<string> {
    return this.feeds.read(token.replace(/\.ics$/, ''), new Date());
  }
}
