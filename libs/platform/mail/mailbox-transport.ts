import { MailTransport, type LookUpAnswer, type MailMessage, type SendOutcome } from './mail-transport.js';
import type { MailboxRepository } from './mailbox.repository.js';

/** Keeps mails in the database, where the web app shows them in demo mode. */
export class MailboxTransport extends MailTransport {
  readonly dropsDuplicates = true;
  readonly canLookUp = true;

  constructor(private readonly mailbox: MailboxRepository) {
    super();
  }

  async send(message: MailMessage, now: Date): Promise<SendOutcome> {
    await this.mailbox.keep(message, now);
    return { kind: 'sent' };
  }

  async lookUp(messageId: string): Promise<LookUpAnswer> {
    return (await this.mailbox.has(messageId)) ? 'taken' : 'not-taken';
  }
}
