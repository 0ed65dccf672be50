import { Injectable, Logger } from '@nestjs/common';
import type { JobHandler } from '#platform/jobs';
import { MailDelivery, recoverMails } from '#platform/mail';

@Injectable()
export class RecoverMailsHandler implements JobHandler<typeof recoverMails> {
  readonly job = recoverMails;
  private readonly log = new Logger('Mail');

  constructor(private readonly delivery: MailDelivery) {}

  async handle(): Promise<void> {
    const { retried, doubted } = await this.delivery.recover(new Date());
    const settled = await this.delivery.settleDoubts(new Date());
    if (retried + doubted + settled > 0)
      this.log.warn({ retried, doubted, settled, msg: 'mails without a sender were settled' });
  }
}
