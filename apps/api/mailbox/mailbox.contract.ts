import { z } from 'zod';
import type { MailboxEntry, MailboxMessage } from '#platform/mail';
import { pageQuery, pageView } from '../http/cursor.js';

/** Which mails: those to one address, or all. */
export const mailboxQuery = pageQuery.extend({ recipient: z.email().max(254).optional() });
export type MailboxQuery = z.infer<typeof mailboxQuery>;

const entry = {
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  receivedAt: z.iso.datetime(),
  hasCalendar: z.boolean(),
};
export const mailboxEntryView = z.strictObject(entry).meta({ id: 'MailboxEntry' });
export const mailboxPageView = pageView(mailboxEntryView).meta({ id: 'MailboxPage' });
export const mailboxMessageView = z
  .strictObject({ ...entry, text: z.string(), headers: z.record(z.string(), z.string()) })
  .meta({ id: 'MailboxMessage' });

export type MailboxEntryView = z.infer<typeof mailboxEntryView>;
export type MailboxPageView = z.infer<typeof mailboxPageView>;
export type MailboxMessageView = z.infer<typeof mailboxMessageView>;

export function toMailboxEntryView({
  id,
  recipient,
  subject,
  receivedAt,
  hasCalendar,
}: MailboxEntry): MailboxEntryView {
  return { id, recipient, subject, receivedAt: receivedAt.toISOString(), hasCalendar };
}

export function toMailboxMessageView(message: MailboxMessage): MailboxMessageView {
  const { id, recipient, subject, receivedAt, calendar, text, headers } = message;
  return {
    id,
    recipient,
    subject,
    receivedAt: receivedAt.toISOString(),
    hasCalendar: calendar !== null,
    text,
    headers,
  };
}
