import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { oneLine } from '#platform/plain-text';
import type { Letter } from './letter.js';
import { sendMail } from './mail.jobs.js';
import { MailRepository, type MailKey, type NewMail } from './mail.repository.js';
import { senderHost } from './sender.js';

/** The half-open stretch of time, (from, to], that a periodical mail tells about. */
export interface MailWindow {
  readonly from: Date;
  readonly to: Date;
  /** The snapshot of the database that it was read from, as text. */
  readonly snapshot: string;
}

export interface AddOptions {
  /** Default: the clock of the database. */
  readonly now?: Date;
  readonly window?: MailWindow;
}

/** Headers of every mail: nobody's out-of-office answers it. */
const ALWAYS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/**
 * The one way out for mail: a row that makes it unique, and the job that sends it, in one transaction.
 *
 *     await this.mails.add(letter({ template: introductionProposed, model, to: person, period: introductionId }), tx);
 */
@Injectable()
export class MailLedger {
  constructor(
    private readonly mails: MailRepository,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {}

  /** Asks for a mail within `tx`. False when one of this person, kind and period was asked for before: nothing is sent. */
  async add(letter: Letter, tx: Tx, { now, window }: AddOptions = {}): Promise<boolean> {
    const row = { ...this.toRow(letter, now), ...columnsOf(window) };
    if (!(await this.mails.insert(row, tx))) return false;
    const { personId, kind, period } = letter;
    await this.outbox.add(sendMail, { personId, kind, period }, tx);
    return true;
  }

  /** Notes that a periodical mail has nothing to say for `window`. False when the period is settled already. */
  suppress(mail: SuppressedMail, tx: Tx): Promise<boolean> {
    const { window, reason, now, ...key } = mail;
    const empty = { recipient: '', language: 'en' as const, subject: '', html: '', text: '', calendar: null };
    return this.mails.insert(
      {
        ...key,
        ...empty,
        policy: 'digest',
        state: 'suppressed',
        reason,
        headers: {},
        messageId: this.messageId(key),
        dueAt: now,
        ...columnsOf(window),
      },
      tx,
    );
  }

  private toRow(letter: Letter, now: Date | undefined): Omit<NewMail, keyof WindowColumns> {
    const headers = Object.entries({ ...ALWAYS, ...letter.headers }).map(([name, value]) => [name, oneLine(value)]);
    return {
      ...letter,
      state: 'pending',
      headers: Object.fromEntries(headers) as Record<string, string>,
      messageId: this.messageId(letter),
      ...(now ? { dueAt: now } : {}),
    };
  }

  /** A function of the key alone, so that a mail tried twice, or after a restore, is known to be the same. */
  private messageId({ personId, kind, period }: MailKey): string {
    const digest = createHash('sha256')
      .update(JSON.stringify([personId, kind, period]))
      .digest('hex')
      .slice(0, 32);
    return `${digest}@${senderHost(this.config.mail.from)}`;
  }
}

type WindowColumns = Pick<NewMail, 'windowFrom' | 'windowTo' | 'windowSnapshot'>;

function columnsOf(window: MailWindow | undefined): WindowColumns {
  return {
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
    windowSnapshot: window?.snapshot ?? null,
  };
}

export interface SuppressedMail extends MailKey {
  readonly window: MailWindow;
  readonly reason: string;
  readonly now: Date;
}
