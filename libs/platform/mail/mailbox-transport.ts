import { MailTransport, type LookUpAnswer, type MailMessage, type SendOutcome } from './mail-transport.js';
import type { MailboxRepository } from './mailbox.repository.js';

/** Keeps mails in the database, where the web app shows them in demo mode. */
export class MailboxTransport extends MailTransport {
  readonly dropsDuplicates = true;
  /** It raises no doubts; those of a mail server used before are not for it to settle. */
  readonly canLookUp = false;

  constructor(private readonly mailbox: MailboxRepository) {
    super();
  }

  async send(message: MailMessage, now: Date): Promise<SendOutcome> {
    await this.mailbox.keep(message, now);
    return { kind: 'sent' };
  }

  lookUp(): Promise<LookUpAnswer> {
    return Promise.resolve('unknown');
  }
}
