import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In, Not } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { Mail, type MailState } from './mail.entity.js';

export type MailKey = Pick<Mail, 'personId' | 'kind' | 'period'>;
export type NewMail = Omit<Mail, 'attempts' | 'createdAt' | 'claimedAt' | 'sentAt' | 'reason' | 'dueAt'> &
  Partial<Pick<Mail, 'reason' | 'dueAt'>>;

/** What becomes of a mail that was being sent. */
export type MailOutcome = Partial<Pick<Mail, 'sentAt' | 'dueAt' | 'reason' | 'html' | 'text' | 'calendar'>> & {
  readonly state: MailState;
};

/** A mail that this process is sending: it holds the row as long as `claimedAt` stands in it. */
export type ClaimedMail = Mail & { readonly claimedAt: Date };

/** `claimedAt` tells which try of it was the last. */
export type TriedMail = MailKey & { readonly claimedAt: Date };

/** A mail of which nobody can say whether it left. */
export type DoubtfulMail = TriedMail & { readonly messageId: string };

const KEY_COLUMNS = `m.person_id AS "personId", m.kind, m.period`;

@Injectable()
export class MailRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** False when the ledger has this key already: the mail was asked for before. */
  async insert(mail: NewMail, tx?: Tx): Promise<boolean> {
    const inserted = await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(Mail)
      .values(mail)
      .orIgnore()
      .returning('kind')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  find({ personId, kind, period }: MailKey): Promise<Mail | null> {
    return this.db.findOneBy(Mail, { personId, kind, period });
  }

  /** Takes a pending mail for sending; null when there is none, or somebody else has it. */
  async claim({ personId, kind, period }: MailKey, now: Date): Promise<ClaimedMail | null> {
    const { affected } = await this.db
      .createQueryBuilder()
      .update(Mail)
      .set({ state: 'sending', claimedAt: now, attempts: () => 'attempts + 1' })
      .where({ personId, kind, period, state: 'pending' })
      .execute();
    if (affected !== 1) return null;
    return (await this.db.findOneBy(Mail, { personId, kind, period, claimedAt: now })) as ClaimedMail | null;
  }

  /** Ends a claim. False when the claim was taken away meanwhile. */
  async release({ personId, kind, period, claimedAt }: ClaimedMail, outcome: MailOutcome, tx?: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Mail,
      { personId, kind, period, claimedAt, state: 'sending' },
      outcome,
    );
    return affected === 1;
  }

  /** Mails claimed before `claimedBefore` whose sender never came back; bounded, locked against other recoveries. */
  listAbandoned(claimedBefore: Date, tx: Tx): Promise<(MailKey & Pick<Mail, 'policy'>)[]> {
    return managerOf(this.db, tx).query(
      `SELECT ${KEY_COLUMNS}, m.policy FROM mail m WHERE m.state = 'sending' AND m.claimed_at < $1
       ORDER BY m.created_at LIMIT 500 FOR UPDATE SKIP LOCKED`,
      [claimedBefore],
    );
  }

  /** Pending mails that should have been tried before `dueBefore`; bounded, locked against other recoveries. */
  listOverdue(dueBefore: Date, tx: Tx): Promise<MailKey[]> {
    return managerOf(this.db, tx).query(
      `SELECT ${KEY_COLUMNS} FROM mail m WHERE m.state = 'pending' AND m.due_at < $1
       ORDER BY m.created_at LIMIT 500 FOR UPDATE SKIP LOCKED`,
      [dueBefore],
    );
  }

  /** Doubtful mails tried in (`after`, `before`), less often than `attempts`, in no order: none stands in the way of others. */
  listDoubtful(after: Date, before: Date, attempts: number): Promise<DoubtfulMail[]> {
    return this.db.query(
      `SELECT ${KEY_COLUMNS}, m.message_id AS "messageId", m.claimed_at AS "claimedAt" FROM mail m
       WHERE m.state = 'in-doubt' AND m.claimed_at > $1 AND m.claimed_at < $2 AND m.attempts < $3
       ORDER BY random() LIMIT 500`,
      [after, before, attempts],
    );
  }

  /** The Message-ID of some mail that left in (`after`, `before`). */
  async findSent(after: Date, before: Date): Promise<string | null> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT m.message_id AS id FROM mail m WHERE m.state = 'sent' AND m.sent_at > $1 AND m.sent_at < $2 LIMIT 1`,
      [after, before],
    );
    return rows[0]?.id ?? null;
  }

  /** Ends a doubt. False when it was settled, or the mail tried again, since it was listed. */
  async settleDoubt(
    { personId, kind, period, claimedAt }: TriedMail,
    to: Partial<Pick<Mail, 'dueAt' | 'sentAt' | 'reason'>> & { readonly state: MailState },
    tx: Tx,
  ): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Mail,
      { personId, kind, period, claimedAt, state: 'in-doubt' },
      to,
    );
    return affected === 1;
  }

  /** Makes a mail pending that was tried, whatever came of it. False when it was tried again since, or has no text. */
  async sendAgain(
    { personId, kind, period, claimedAt }: TriedMail,
    { recipient, now }: { readonly recipient: string; readonly now: Date },
    tx: Tx,
  ): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Mail,
      { personId, kind, period, claimedAt, state: In(['in-doubt', 'sent', 'failed']), html: Not('') },
      { state: 'pending', dueAt: now, sentAt: null, reason: null, attempts: 0, recipient },
    );
    return affected === 1;
  }

  async move(
    { personId, kind, period }: MailKey,
    to: Partial<Pick<Mail, 'dueAt' | 'reason'>> & { readonly state: MailState },
    tx: Tx,
  ): Promise<void> {
    await managerOf(this.db, tx).update(Mail, { personId, kind, period }, to);
  }
}
