import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { DigestSchedule, LastDigest } from '#domain/digests';
import type { Weekday } from '#domain/time';
import type { Language } from '#domain/vocabulary';
import { managerOf, type Tx } from '#platform/database';
import { DEFAULTS } from './digest-preference.repository.js';

/** A person with an account, and what decides when their next digest comes. */
export interface DigestReader {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
  readonly isPlatformAdmin: boolean;
  readonly schedule: DigestSchedule;
  /** Since when this schedule has been theirs. */
  readonly since: Date;
  readonly last: LastDigest | null;
  /** The snapshot that the last digest was written from; null: there is none, or it was written before they were noted. */
  readonly lastSnapshot: string | null;
}

interface Row {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
  readonly isPlatformAdmin: boolean;
  readonly zone: string;
  readonly frequency: DigestSchedule['frequency'] | null;
  readonly weekday: Weekday | null;
  readonly hour: number | null;
  readonly pausedUntil: string | null;
  readonly since: Date;
  readonly lastPeriod: string | null;
  readonly lastEnd: Date | null;
  readonly lastSnapshot: string | null;
}

const READERS = `
  SELECT p.id AS "personId", p.email, p.language, p.is_platform_admin AS "isPlatformAdmin", p.zone, d.frequency,
    d.weekday, d.hour, d.paused_until::text AS "pausedUntil", greatest(p.created_at, d.updated_at) AS since,
    l.period AS "lastPeriod", l.window_to AS "lastEnd",
    l.window_snapshot AS "lastSnapshot"
  FROM person p
  LEFT JOIN digest_preference d ON d.person_id = p.id
  LEFT JOIN LATERAL (SELECT m.period, m.window_to, m.window_snapshot FROM mail m
    WHERE m.person_id = p.id AND m.kind = 'digest' ORDER BY m.window_to DESC LIMIT 1) l ON true
  WHERE p.auth_user_id IS NOT NULL`;

@Injectable()
export class DigestReaderReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Everybody with an account, by id: `limit` of them after `afterId`. */
  async list(afterId: string | null, limit: number): Promise<DigestReader[]> {
    const rows = await this.db.query<Row[]>(`${READERS} AND ($1::uuid IS NULL OR p.id > $1) ORDER BY p.id LIMIT $2`, [
      afterId,
      limit,
    ]);
    return rows.map(toReader);
  }

  /** Null: nobody, or somebody without an account, who gets no digest. */
  async find(personId: string, tx?: Tx): Promise<DigestReader | null> {
    const rows = await managerOf(this.db, tx).query<Row[]>(`${READERS} AND p.id = $1`, [personId]);
    return rows[0] ? toReader(rows[0]) : null;
  }

  /** Lets one process at a time write a digest of this person. */
  async lock(personId: string, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(`SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
  }

  /** How many digests of a period are written and have not left. */
  async countWaiting(period: string): Promise<number> {
    const rows = await this.db.query<{ waiting: number }[]>(
      `SELECT count(*)::int AS waiting FROM mail m
       WHERE m.kind = 'digest' AND m.period = $1 AND m.state IN ('pending', 'sending')`,
      [period],
    );
    return rows[0]?.waiting ?? 0;
  }

  /** The latest period that any digest of this form was written for: weeks have a W. */
  async latestPeriod(form: 'week' | 'month'): Promise<string | null> {
    const rows = await this.db.query<{ period: string | null }[]>(
      `SELECT max(m.period) AS period FROM mail m WHERE m.kind = 'digest' AND (m.period LIKE '%W%') = $1`,
      [form === 'week'],
    );
    return rows[0]?.period ?? null;
  }
}

function toReader({ personId, email, language, isPlatformAdmin, ...row }: Row): DigestReader {
  return {
    personId,
    email,
    language,
    isPlatformAdmin,
    since: row.since,
    lastSnapshot: row.lastSnapshot,
    schedule: {
      frequency: row.frequency ?? DEFAULTS.frequency,
      weekday: row.weekday ?? DEFAULTS.weekday,
      hour: row.hour ?? DEFAULTS.hour,
      pausedUntil: row.pausedUntil,
      zone: row.zone,
    },
    last: row.lastPeriod && row.lastEnd ? { period: row.lastPeriod, windowEndMs: row.lastEnd.getTime() } : null,
  };
}
