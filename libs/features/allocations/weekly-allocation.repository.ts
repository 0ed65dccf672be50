import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { CapabilityShare, ChallengeShare } from '#domain/allocation';
import { managerOf, Transactions, type Tx } from '#platform/database';

export interface AllocatedMatch {
  readonly matchId: string;
  /** Who is asked; null where the capability names nobody. */
  readonly personId: string | null;
  readonly value: number;
}

/** One week as it is stored. */
export interface WeeklyAllocation {
  readonly week: string;
  readonly perChallenge: number;
  readonly isProven: boolean;
  readonly madeAt: Date;
  /** The instant at which digests take its matches as suggested: the beginning of the week. */
  readonly allocatedAt: Date;
  readonly matches: readonly AllocatedMatch[];
  readonly challenges: readonly ChallengeShare[];
  readonly capabilities: readonly CapabilityShare[];
}

/** What has been deleted meanwhile is left out; a match that another week took stays there. */
const INSERT_MATCHES = `
  INSERT INTO allocated_match (match_id, week, person_id, value, allocated_at)
  SELECT m.id, $2, p.id, a.value, $3
  FROM jsonb_to_recordset($1::jsonb) AS a ("matchId" uuid, "personId" uuid, value double precision)
  JOIN match m ON m.id = a."matchId" LEFT JOIN person p ON p.id = a."personId"
  ORDER BY m.id ON CONFLICT DO NOTHING`;

const INSERT_CHALLENGES = `
  INSERT INTO challenge_share
    (week, challenge_id, candidates, suggestions, value, greedy_suggestions, greedy_value, obstacle)
  SELECT $2, h.id, s.candidates, s.suggestions, s.value, s."greedySuggestions", s."greedyValue", s.obstacle
  FROM jsonb_to_recordset($1::jsonb) AS s ("challengeId" uuid, candidates integer, suggestions integer,
    value double precision, "greedySuggestions" integer, "greedyValue" double precision, obstacle text)
  JOIN challenge h ON h.id = s."challengeId"`;

const INSERT_CAPABILITIES = `
  INSERT INTO capability_share (week, capability_id, suggestions, greedy_suggestions)
  SELECT $2, c.id, s.suggestions, s."greedySuggestions"
  FROM jsonb_to_recordset($1::jsonb) AS s ("capabilityId" uuid, suggestions integer, "greedySuggestions" integer)
  JOIN capability c ON c.id = s."capabilityId"`;

@Injectable()
export class WeeklyAllocationRepository {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly transactions: Transactions,
  ) {}

  async has(week: string): Promise<boolean> {
    const rows = await this.db.query<unknown[]>('SELECT 1 FROM weekly_allocation WHERE week = $1', [week]);
    return rows.length > 0;
  }

  /**
   * Stores a week, all of it or nothing, one week at a time.
   * @returns false when another process was faster
   */
  keep(allocation: WeeklyAllocation): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const db = managerOf(this.db, tx);
      await db.query(`SELECT pg_advisory_xact_lock(hashtext('weekly_allocation'))`);
      const { week, perChallenge, isProven, madeAt } = allocation;
      const added = await db.query<unknown[]>(
        `INSERT INTO weekly_allocation (week, per_challenge, is_proven, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING week`,
        [week, perChallenge, isProven, madeAt],
      );
      if (added.length === 0) return false;
      await this.insertParts(allocation, tx);
      return true;
    });
  }

  private async insertParts(
    { week, allocatedAt, matches, challenges, capabilities }: WeeklyAllocation,
    tx: Tx,
  ): Promise<void> {
    const db = managerOf(this.db, tx);
    await db.query(INSERT_MATCHES, [JSON.stringify(matches), week, allocatedAt]);
    await db.query(INSERT_CHALLENGES, [JSON.stringify(challenges), week]);
    await db.query(INSERT_CAPABILITIES, [JSON.stringify(capabilities), week]);
  }
}
