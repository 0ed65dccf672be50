import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type Example, type ExampleKind, type Verdicts } from '#domain/matching';
import { managerOf, type Tx } from '#platform/database';
import { type Move } from './match.repository.js';

/** What people answered, as it is counted for admins. */
export interface ExampleCount {
  readonly kind: ExampleKind;
  readonly count: number;
  /** How many weeks have any of the kind. */
  readonly weeks: number;
}

const MOST_EXAMPLES = 20_000;
const KNOWN = (of: string): string => `${of}.challenge_version_id, ${of}.capability_version_id, ${of}.model_version,
  ${of}.decision_version, ${of}.text_score, ${of}.verdicts, ${of}.rank`;
const COLUMNS = `match_id, challenge_version_id, capability_version_id, model_version, decision_version, text_score,
  verdicts, rank, reason, person_id, created_at`;

const DECIDED = `INSERT INTO match_example (id, kind, ${COLUMNS})
  SELECT $2, $3, m.id, ${KNOWN('m')}, $4, $5, $6 FROM match m WHERE m.id = $1 AND m.decision_version IS NOT NULL`;

/** Those that stood before the one that was picked, and so were seen. */
const PASSED_OVER = `INSERT INTO match_example (id, kind, ${COLUMNS})
  SELECT gen_random_uuid(), 'passed-over', o.id, ${KNOWN('o')}, NULL, $2, $3
  FROM match m JOIN match o ON o.challenge_id = m.challenge_id AND o.rank < m.rank AND o.state = 'suggested'
  WHERE m.id = $1 AND o.decision_version IS NOT NULL
  ON CONFLICT DO NOTHING`;

/** What was known when the match was shortlisted that became the case. */
const WHEN_SHORTLISTED = (before: string): string => `JOIN LATERAL (
    SELECT e.* FROM match_example e WHERE e.match_id = i.match_id AND e.kind = 'shortlisted' AND e.created_at <= ${before}
    ORDER BY e.created_at DESC, e.id LIMIT 1) AS e ON true`;

const CONSENTS = `INSERT INTO match_example (id, kind, introduction_id, side, ${COLUMNS})
  SELECT gen_random_uuid(), c.decision, i.id, c.side, e.match_id, ${KNOWN('e')}, c.reason, c.person_id, c.created_at
  FROM introduction_consent c JOIN introduction i ON i.id = c.introduction_id ${WHEN_SHORTLISTED('c.created_at')}
  ON CONFLICT DO NOTHING`;

const OUTCOMES = `INSERT INTO match_example (id, kind, introduction_id, ${COLUMNS})
  SELECT gen_random_uuid(), CASE WHEN i.state IN ('no-fit', 'failed') THEN 'failed' ELSE 'succeeded' END, i.id, e.match_id,
    ${KNOWN('e')}, i.exit_reason, NULL, i.state_since
  FROM introduction i ${WHEN_SHORTLISTED('i.state_since')}
  WHERE i.state IN ('agreement-signed', 'in-delivery', 'completed', 'no-fit', 'failed')
  ON CONFLICT DO NOTHING`;

@Injectable()
export class MatchExampleRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Notes what a person decided on a match and what was known; of a pick also what he passed over. */
  async note(matchId: string, kind: 'shortlisted' | 'dismissed', { by, at, reason }: Move, tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    await db.query(DECIDED, [matchId, randomUUID(), kind, reason ?? null, by, at]);
    if (kind === 'shortlisted') await db.query(PASSED_OVER, [matchId, by, at]);
  }

  /** Notes the answers and outcomes of introductions that are not noted yet. */
  async collect(): Promise<void> {
    await this.db.query(CONSENTS);
    await this.db.query(OUTCOMES);
  }

  /** The latest examples of one ranking algorithm, whose scores can be compared. */
  async list(algorithm: string): Promise<Example[]> {
    const rows = await this.db.query<
      { kind: ExampleKind; reason: string | null; pair: string; at: Date; textScore: number; verdicts: Verdicts }[]
    >(
      `SELECT e.kind, e.reason, e.challenge_version_id || '/' || e.capability_version_id AS pair, e.created_at AS at,
         e.text_score AS "textScore", e.verdicts
       FROM match_example e WHERE e.model_version ^@ $1 ORDER BY e.created_at DESC, e.id LIMIT $2`,
      [`${algorithm}-`, MOST_EXAMPLES],
    );
    return rows.map(({ at, ...row }) => ({ ...row, atMs: at.getTime() }));
  }

  count(): Promise<ExampleCount[]> {
    return this.db.query<ExampleCount[]>(
      `SELECT kind, count(*)::int AS count, count(DISTINCT date_trunc('week', created_at, 'UTC'))::int AS weeks
       FROM match_example GROUP BY kind`,
    );
  }
}
