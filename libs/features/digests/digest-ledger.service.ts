import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import { Transactions, type Tx } from '#platform/database';
import { MailRepository, sendMail, type TriedMail } from '#platform/mail';
import { Outbox } from '#platform/outbox';
import {
  DigestLedgerReadModel,
  type LedgerEntry,
  type LedgerFilter,
  type LedgerPeriod,
} from './digest-ledger.read-model.js';
import { DigestReaderReadModel } from './digest-reader.read-model.js';
import { DigestMovedOn, DigestNotInLedger, DigestNotWanted } from './digests.errors.js';
import { digestLetter } from './digests.letters.js';

const COUNTED_MS = 36 * 86_400_000;

/** A digest of which an administrator decides: who looked at an older try than the last decides nothing. */
export interface TriedDigest {
  readonly personId: string;
  readonly period: string;
  readonly triedAt: Date;
}

/** What became of digests, and what an administrator can still do about them. */
@Injectable()
export class DigestLedgerService {
  constructor(
    private readonly ledger: DigestLedgerReadModel,
    private readonly readers: DigestReaderReadModel,
    private readonly mails: MailRepository,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  list(filter: LedgerFilter): Promise<LedgerEntry[]> {
    return this.ledger.list(filter);
  }

  /** Of the last five weeks. */
  countByPeriod(now: Date): Promise<LedgerPeriod[]> {
    return this.ledger.countByPeriod(new Date(now.getTime() - COUNTED_MS));
  }

  /** Ends a doubt: it came. @throws DigestNotInLedger, DigestMovedOn */
  markArrived(digest: TriedDigest, by: string): Promise<void> {
    const tried = { ...keyOf(digest), claimedAt: digest.triedAt };
    return this.transactions.run(async (tx) => {
      const to = { state: 'sent', sentAt: digest.triedAt, reason: null } as const;
      await this.expect(await this.mails.settleDoubt(tried, to, tx), digest);
      await this.record('digest.marked-arrived', digest, by, tx);
    });
  }

  /**
   * Sends a digest once more, in doubt, failed or said never to have come: under the same Message-ID, to the address
   * that the person has now. @throws DigestNotInLedger, DigestMovedOn, DigestNotWanted
   */
  sendAgain(digest: TriedDigest, { by, now }: { by: string; now: Date }): Promise<void> {
    const key = keyOf(digest);
    return this.transactions.run(async (tx) => {
      const reader = await this.readers.find(digest.personId, tx);
      if (reader === null || reader.schedule.frequency === 'off') throw new DigestNotWanted();
      const tried = { ...key, claimedAt: digest.triedAt };
      await this.expect(await this.mails.sendAgain(tried, { recipient: reader.email, now }, tx), digest);
      await this.outbox.add(sendMail, key, tx);
      await this.record('digest.sent-again', digest, by, tx);
    });
  }

  private async expect(isDone: boolean, digest: TriedDigest): Promise<void> {
    if (isDone) return;
    throw (await this.mails.find(keyOf(digest))) === null ? new DigestNotInLedger() : new DigestMovedOn();
  }

  private record(action: string, { personId, period }: TriedDigest, by: string, tx: Tx): Promise<void> {
    return this.audit.record(
      { actorId: by, action, subjectKind: 'person', subjectId: personId, detail: { period } },
      tx,
    );
  }
}

function keyOf({ personId, period }: TriedDigest): Omit<TriedMail, 'claimedAt'> {
  return { personId, kind: digestLetter.kind, period };
}
