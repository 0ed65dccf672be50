import type { Transactions, Tx } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import { LONGEST_SEND_MS, type MailTransport, type SendOutcome } from './mail-transport.js';
import { sendMail } from './mail.jobs.js';
import type { ClaimedMail, DoubtfulMail, MailKey, MailOutcome, MailRepository } from './mail.repository.js';

const MINUTE_MS = 60_000;
/** Longer than any transport may take, with a minute for clocks that differ. */
const ABANDONED_AFTER_MS = LONGEST_SEND_MS + MINUTE_MS;
/** A claim that took longer is given back: others may soon think it abandoned. */
const LONGEST_CLAIM_MS = 20_000;
/** How long a server is believed to remember what it took: a "no" after that says nothing. */
const REMEMBERED_MS = 24 * 60 * MINUTE_MS;
/** A server that does not answer is left alone until the next round. */
const SILENCES_PER_ROUND = 3;
const OVERDUE_AFTER_MS = 15 * MINUTE_MS;
/** About a day and a half of trying. */
const MAX_ATTEMPTS = 12;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;

export interface DeliveryParts {
  readonly mails: MailRepository;
  readonly transport: MailTransport;
  readonly outbox: Outbox;
  readonly transactions: Transactions;
}

export interface Recovered {
  readonly retried: number;
  readonly doubted: number;
}

/**
 * Sends what is in the ledger. A row is claimed before it is sent and settled after; where the two are torn apart, by a
 * lost connection or a killed process, its policy decides whether it is sent again.
 */
export class MailDelivery {
  constructor(private readonly parts: DeliveryParts) {}

  /** Sends one mail, unless it is gone, settled or in somebody else's hands. Safe to run twice. */
  async deliver(key: MailKey, now: Date): Promise<void> {
    const { mails, transport } = this.parts;
    const startedMs = performance.now();
    const mail = await mails.claim(key, now);
    if (!mail) return;
    if (performance.now() - startedMs > LONGEST_CLAIM_MS) {
      await this.tryLater(mail, 'the database was slow', now);
      return;
    }
    const { messageId, recipient: to, subject, html, text, calendar, headers } = mail;
    const outcome = await transport.send({ messageId, to, subject, html, text, calendar, headers }, now);
    await this.settle(mail, outcome, now);
  }

  /** Settles mails whose sender died, and gives a job to those that have lost theirs. Safe to run anywhere, any time. */
  recover(now: Date): Promise<Recovered> {
    const { mails, transactions, transport } = this.parts;
    return transactions.run(async (tx) => {
      const abandoned = await mails.listAbandoned(new Date(now.getTime() - ABANDONED_AFTER_MS), tx);
      const overdue = await mails.listOverdue(new Date(now.getTime() - OVERDUE_AFTER_MS), tx);
      const doubted = abandoned.filter(({ policy }) => policy === 'digest' && !transport.dropsDuplicates);
      const retried = [...abandoned.filter((mail) => !doubted.includes(mail)), ...overdue];
      for (const mail of doubted) {
        await mails.move(mail, { state: 'in-doubt', reason: 'the sender stopped while sending' }, tx);
      }
      for (const mail of retried) {
        await mails.move(mail, { state: 'pending', dueAt: now }, tx);
        await this.ask(mail, tx);
      }
      return { retried: retried.length, doubted: doubted.length };
    });
  }

  /** Asks the mail server about digests in doubt, where it can be asked. Answers how many that settled. Safe to run anywhere. */
  async settleDoubts(now: Date): Promise<number> {
    const { mails, transport } = this.parts;
    if (!transport.canLookUp) return 0;
    const [after, before] = [REMEMBERED_MS, ABANDONED_AFTER_MS].map((ms) => new Date(now.getTime() - ms));
    let [settled, silences] = [0, 0];
    let isBelieved: Promise<boolean> | undefined;
    for (const mail of await mails.listDoubtful(after!, before!, MAX_ATTEMPTS)) {
      const answer = await transport.lookUp(mail.messageId);
      if (answer === 'unknown') silences += 1;
      else if (answer === 'not-taken' && !(await (isBelieved ??= this.knowsWhatItTook(after!, now)))) break;
      else if (await this.settleDoubt(mail, answer, now)) settled += 1;
      if (silences === SILENCES_PER_ROUND) break;
    }
    return settled;
  }

  /** A wrong address says "no" to everything: a "no" counts where a mail that was surely taken gets a "yes". */
  private async knowsWhatItTook(after: Date, before: Date): Promise<boolean> {
    const { mails, transport } = this.parts;
    const sent = await mails.findSent(after, before);
    return sent !== null && (await transport.lookUp(sent)) === 'taken';
  }

  private settleDoubt(mail: DoubtfulMail, answer: 'taken' | 'not-taken', now: Date): Promise<boolean> {
    const { mails, transactions } = this.parts;
    return transactions.run(async (tx) => {
      if (answer === 'taken')
        return mails.settleDoubt(mail, { state: 'sent', sentAt: mail.claimedAt, reason: null }, tx);
      const isOurs = await mails.settleDoubt(mail, { state: 'pending', dueAt: now }, tx);
      if (isOurs) await this.ask(mail, tx);
      return isOurs;
    });
  }

  private async settle(mail: ClaimedMail, outcome: SendOutcome, now: Date): Promise<void> {
    const { mails } = this.parts;
    if (outcome.kind === 'sent') {
      await mails.release(mail, { state: 'sent', sentAt: now, reason: null, ...whatIsKept(mail) });
    } else if (outcome.kind === 'refused') await mails.release(mail, { state: 'failed', reason: outcome.reason });
    else if (outcome.kind === 'unclear' && mail.policy === 'digest') {
      await mails.release(mail, { state: 'in-doubt', reason: outcome.reason });
    } else await this.tryLater(mail, outcome.reason, now);
  }

  private async tryLater(mail: ClaimedMail, reason: string, now: Date): Promise<void> {
    const { mails, transactions } = this.parts;
    if (mail.attempts >= MAX_ATTEMPTS) {
      await mails.release(mail, { state: 'failed', reason });
      return;
    }
    const waitMs = Math.min(LONGEST_WAIT_MS, 10_000 * 2 ** mail.attempts);
    const dueAt = new Date(now.getTime() + waitMs);
    await transactions.run(async (tx) => {
      if (await mails.release(mail, { state: 'pending', reason, dueAt }, tx)) await this.ask(mail, tx, dueAt);
    });
  }

  private async ask({ personId, kind, period }: MailKey, tx: Tx, runAt?: Date): Promise<void> {
    await this.parts.outbox.add(sendMail, { personId, kind, period }, tx, runAt ? { runAt } : {});
  }
}

/** The text of a transactional mail may hold a link that signs somebody in: it is not kept once it has left. */
function whatIsKept({ policy }: ClaimedMail): Pick<MailOutcome, 'html' | 'text' | 'calendar'> {
  return policy === 'transactional' ? { html: '', text: '', calendar: null } : {};
}
