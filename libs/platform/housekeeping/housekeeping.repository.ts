import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

const ANSWER_KEPT_MS = 24 * 3_600_000;

/** How many rows of each kind were deleted. */
export interface SweptRows {
  readonly answers: number;
  readonly limits: number;
}

/** Deletes what is of use for a short time only. */
@Injectable()
export class Housekeeping {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Answers to an Idempotency-Key go after 24 hours, counted attempts when their window (`expire`, in ms) is over. */
  async sweep(now: Date): Promise<SweptRows> {
    const before = new Date(now.getTime() - ANSWER_KEPT_MS);
    const answers = await this.count('DELETE FROM idempotency_key WHERE created_at < $1', before);
    const limits = await this.count('DELETE FROM rate_limit WHERE expire <= $1', now.getTime());
    return { answers, limits };
  }

  private async count(statement: string, bound: Date | number): Promise<number> {
    const rows = await this.db.query<{ count: number }[]>(
      `WITH gone AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM gone`,
      [bound],
    );
    return rows[0]?.count ?? 0;
  }
}
