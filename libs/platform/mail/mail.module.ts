import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '#platform/config';
import { Transactions } from '#platform/database';
import { Outbox, OutboxModule } from '#platform/outbox';
import { MailDelivery } from './mail-delivery.js';
import { MailLedger } from './mail-ledger.js';
import { MailTransport } from './mail-transport.js';
import { Mail } from './mail.entity.js';
import { MailRepository } from './mail.repository.js';
import { MailboxMessage } from './mailbox-message.entity.js';
import { MailboxRepository } from './mailbox.repository.js';
import { MailboxTransport } from './mailbox-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** For features that send mail (`MailLedger`), and for reading the mailbox of the demo (`MailboxRepository`). */
@Module({
  imports: [TypeOrmModule.forFeature([Mail, MailboxMessage]), OutboxModule],
  providers: [MailRepository, MailboxRepository, MailLedger],
  exports: [MailRepository, MailboxRepository, MailLedger],
})
export class MailModule {}

/** For the worker, which delivers: over SMTP where SMTP_URL is set, else into the database. */
@Module({
  imports: [MailModule, OutboxModule],
  providers: [
    {
      provide: MailTransport,
      inject: [CONFIG, MailboxRepository],
      useFactory: ({ mail }: Config, mailbox: MailboxRepository) =>
        mail.smtpUrl === null
          ? new MailboxTransport(mailbox)
          : new SmtpTransport({ url: mail.smtpUrl, from: mail.from, lookUpUrl: mail.lookUpUrl }),
    },
    {
      provide: MailDelivery,
      inject: [MailRepository, MailTransport, Outbox, Transactions],
      useFactory: (mails: MailRepository, transport: MailTransport, outbox: Outbox, transactions: Transactions) =>
        new MailDelivery({ mails, transport, outbox, transactions }),
    },
  ],
  exports: [MailDelivery],
})
export class MailDeliveryModule {}
