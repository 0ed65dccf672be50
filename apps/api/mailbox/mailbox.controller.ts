import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '#platform/config';
import { MailboxRepository, type MailboxMessage } from '#platform/mail';
import { Operation } from '../http/access/operation.js';
import { toPage } from '../http/cursor.js';
import { mailDocument } from '../http/mail-document.js';
import { Returns } from '../http/returns.js';
import {
  mailboxMessageView,
  mailboxPageView,
  mailboxQuery,
  toMailboxEntryView,
  toMailboxMessageView,
  type MailboxMessageView,
  type MailboxPageView,
  type MailboxQuery,
} from './mailbox.contract.js';
import { MailboxClosed, MailboxMessageNotFound } from './mailbox.errors.js';

/** The mails of the demo, which go to nobody: open to everybody, so that whoever signs up finds the link. */
@ApiTags('mailbox')
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly mailbox: MailboxRepository,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
  ) {}

  @Get()
  @Operation('mailbox.list')
  @Returns(200, mailboxPageView)
  async list(@Query({ schema: mailboxQuery }) { recipient, limit, cursor }: MailboxQuery): Promise<MailboxPageView> {
    this.expectDemo();
    const rows = await this.mailbox.list({ recipient: recipient ?? null, limit: limit + 1, after: cursor ?? null });
    return toPage(rows, limit, toMailboxEntryView);
  }

  @Get(':id')
  @Operation('mailbox.get')
  @Returns(200, mailboxMessageView)
  async get(@Param('id', { schema: z.uuid() }) id: string): Promise<MailboxMessageView> {
    return toMailboxMessageView(await this.find(id));
  }

  /** As a mail program shows it. */
  @Get(':id/html')
  @Operation('mailbox.get-html')
  @ApiProduces('text/html')
  async getHtml(
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return mailDocument((await this.find(id)).html, reply);
  }

  @Get(':id/calendar')
  @Operation('mailbox.get-calendar')
  @ApiProduces('text/calendar')
  async getCalendar(
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { calendar } = await this.find(id);
    if (!calendar) throw new MailboxMessageNotFound();
    void reply
      .header('content-type', `text/calendar; charset=utf-8; method=${calendar.method}`)
      .header('content-disposition', `attachment; filename="${calendar.fileName}"`);
    return calendar.content;
  }

  private async find(id: string): Promise<MailboxMessage> {
    this.expectDemo();
    const message = await this.mailbox.find(id);
    if (!message) throw new MailboxMessageNotFound();
    return message;
  }

  private expectDemo(): void {
    if (!this.config.demo) throw new MailboxClosed();
  }
}
