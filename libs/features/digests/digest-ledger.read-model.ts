import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { MailState } from '#platform/mail';

/** One person's digest of one period, as the ledger has it. */
export interface LedgerEntry {
  /** Of the person: with `cursorAt` it tells a row from all others. */
  readonly id: string;
  readonly name: string;
  /** Where it went, or would have gone. */
  readonly recipient: string;
  readonly period: string;
  readonly state: MailState;
  /** Why it is in this state; of a mail server, in its own words. */
  readonly reason: string | null;
  readonly subject: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly writtenAt: Date;
  /** When it was last tried; null: never. */
  readonly triedAt: Date | null;
  readonly sentAt: Date | null;
  readonly windowFrom: Date | null;
  readonly windowTo: Date | null;
  readonly cursorAt: string;
}

/** How many digests of a period are in which state. */
export interface LedgerPeriod {
  readonly period: string;
  readonly sent: number;
  readonly waiting: number;
  readonly inDoubt: number;
  readonly failed: number;
  readonly suppressed: number;
}

export interface LedgerFilter {
  readonly state: MailState | null;
  /** A part of a name or of an address. */
  readonly person: string | null;
  readonly limit: number;
  readonly after: { readonly at: string; readonly id: string } | null;
}

@Injectable()
export class DigestLedgerReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Newest first. */
  list({ state, person, limit, after }: LedgerFilter): Promise<LedgerEntry[]> {
    return this.db.query(
      `SELECT m.person_id AS id, p.name, coalesce(nullif(m.recipient, ''), p.email) AS recipient, m.period, m.state,
         m.reason, m.subject, m.message_id AS "messageId", m.attempts, m.created_at AS "writtenAt", m.claimed_at AS "triedAt", m.sent_at AS "sentAt",
         m.window_from AS "windowFrom", m.window_to AS "windowTo", m.created_at::text AS "cursorAt"
       FROM mail m JOIN person p ON p.id = m.person_id
       WHERE m.kind = 'digest' AND ($1::text IS NULL OR m.state = $1)
         AND ($2::text IS NULL OR strpos(lower(p.name), lower($2)) > 0 OR strpos(lower(p.email), lower($2)) > 0
           OR strpos(lower(m.recipient), lower($2)) > 0)
         AND ($3::timestamptz IS NULL OR (m.created_at, m.person_id) < ($3, $4::uuid))
       ORDER BY m.created_at DESC, m.person_id DESC LIMIT $5`,
      [state, person, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  /** Of the periods whose digests were written since, the latest first. */
  countByPeriod(since: Date): Promise<LedgerPeriod[]> {
    return this.db.query(
      `SELECT m.period, count(*) FILTER (WHERE m.state = 'sent')::int AS sent,
         count(*) FILTER (WHERE m.state IN ('pending', 'sending'))::int AS waiting,
         count(*) FILTER (WHERE m.state = 'in-doubt')::int AS "inDoubt",
         count(*) FILTER (WHERE m.state = 'failed')::int AS failed,
         count(*) FILTER (WHERE m.state = 'suppressed')::int AS suppressed
       FROM mail m WHERE m.kind = 'digest' AND m.created_at > $1
       GROUP BY m.period ORDER BY max(m.created_at) DESC LIMIT 12`,
      [since],
    );
  }
}
