import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { MailMessage } from './mail-transport.js';
import { MailboxMessage } from './mailbox-message.entity.js';

/** What a list of mails shows. */
export type MailboxEntry = Pick<MailboxMessage, 'id' | 'recipient' | 'subject' | 'receivedAt'> & {
  readonly hasCalendar: boolean;
  /** `receivedAt` in the database's full precision, for `after`. */
  readonly cursorAt: string;
};

export interface MailboxPage {
  /** Only mails to this address; null: all mails. */
  readonly recipient: string | null;
  readonly limit: number;
  /** The last entry of the page before. */
  readonly after: { readonly at: string; readonly id: string } | null;
}

@Injectable()
export class MailboxRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Keeps a mail; one with a Message-ID that is there already is dropped. */
  async keep({ messageId, to, subject, html, text, calendar, headers }: MailMessage, now: Date): Promise<void> {
    await this.db
      .createQueryBuilder()
      .insert()
      .into(MailboxMessage)
      .values({
        id: randomUUID(),
        messageId,
        recipient: to,
        subject,
        html,
        text,
        calendar,
        headers: { ...headers },
        receivedAt: now,
      })
      .orIgnore()
      .execute();
  }

  /** Newest first. */
  list({ recipient, limit, after }: MailboxPage): Promise<MailboxEntry[]> {
    return this.db.query<MailboxEntry[]>(
      `SELECT m.id, m.recipient, m.subject, m.received_at AS "receivedAt", m.calendar IS NOT NULL AS "hasCalendar",
         m.received_at::text AS "cursorAt"
       FROM mailbox_message m
       WHERE ($1::text IS NULL OR lower(m.recipient) = lower($1))
         AND ($2::timestamptz IS NULL OR (m.received_at, m.id) < ($2, $3::uuid))
       ORDER BY m.received_at DESC, m.id DESC LIMIT $4`,
      [recipient, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  find(id: string): Promise<MailboxMessage | null> {
    return this.db.findOneBy(MailboxMessage, { id });
  }
}
