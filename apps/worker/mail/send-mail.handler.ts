import { Injectable } from '@nestjs/common';
import type { JobHandler, JobPayload } from '#platform/jobs';
import { MailDelivery, sendMail } from '#platform/mail';

@Injectable()
export class SendMailHandler implements JobHandler<typeof sendMail> {
  readonly job = sendMail;

  constructor(private readonly delivery: MailDelivery) {}

  handle(key: JobPayload<typeof sendMail>): Promise<void> {
    return this.delivery.deliver(key, new Date());
  }
}
