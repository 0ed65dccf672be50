import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EntityManager } from 'typeorm';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule, Transactions, type Tx } from '#platform/database';
import { JobsModule, JobWorkers, JOB_ENGINE, JOB_LOG, type Engine, type JobLog } from '#platform/jobs';
import {
  MailDelivery,
  MailModule,
  MailRepository,
  recoverMails,
  sendMail,
  SmtpTransport,
  type MailMessage,
  type SendOutcome,
} from '#platform/mail';
import { Outbox, OutboxModule } from '#platform/outbox';
import { RecoverMailsHandler } from '../../../apps/worker/mail/recover-mails.handler.js';
import { SendMailHandler } from '../../../apps/worker/mail/send-mail.handler.js';
import { die, OwnDeath } from './death.js';

/** A worker that sends mails only, and dies at DIE_AT the DIE_AFTERth time that it gets there. */
const death = new OwnDeath(process.env['DIE_AT'], Number(process.env['DIE_AFTER']));
const config = loadConfig(process.env);

type Release = Parameters<MailRepository['release']>;

class MortalRepository extends MailRepository {
  constructor(
    db: EntityManager,
    private readonly transactions: Transactions,
  ) {
    super(db);
  }

  override async claim(...args: Parameters<MailRepository['claim']>): ReturnType<MailRepository['claim']> {
    death.meet('before claim');
    const mail = await super.claim(...args);
    if (mail) death.meet('after claim');
    return mail;
  }

  override async release(mail: Release[0], outcome: Release[1], tx?: Tx): Promise<boolean> {
    if (death.isDue('before commit'))
      return this.transactions.run(async (open) => {
        await super.release(mail, outcome, open);
        die();
      });
    const isOurs = await super.release(mail, outcome, tx);
    death.meet('after commit');
    return isOurs;
  }
}

class MortalTransport extends SmtpTransport {
  override async send(message: MailMessage): Promise<SendOutcome> {
    const outcome = await super.send(message);
    death.meet('after 250');
    return outcome;
  }
}

@Module({
  imports: [ConfigModule.with(config), DatabaseModule, JobsModule, OutboxModule.withRelay(), MailModule],
})
class MailWorkerModule {}

const app = await NestFactory.createApplicationContext(MailWorkerModule, { logger: ['error'] });
const transactions = app.get(Transactions, { strict: false });
const { smtpUrl, from, lookUpUrl } = config.mail;
const delivery = new MailDelivery({
  mails: new MortalRepository(app.get(EntityManager, { strict: false }), transactions),
  transport: new MortalTransport({ url: smtpUrl ?? '', from, lookUpUrl }),
  outbox: app.get(Outbox, { strict: false }),
  transactions,
});
const workers = new JobWorkers(app.get<Engine>(JOB_ENGINE), app.get<JobLog>(JOB_LOG), {
  consumes: ['mail'],
  declared: [sendMail, recoverMails],
  handlers: [new SendMailHandler(delivery), new RecoverMailsHandler(delivery)],
  tuning: { lockDuration: 1_000, stalledInterval: 400, runRetryDelay: 100 },
});
workers.start();
process.stdout.write('started\n');
