import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import { matchMachine, sourcesOf, type MatchAction } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { type Suggestion } from './capability-ranking.js';
import { Match } from './match.entity.js';

/** One ranking of a challenge: what was ranked, by which model, and what came out. */
export interface RankingRun {
  readonly challengeId: string;
  readonly challengeVersionId: string;
  readonly modelVersion: string;
  readonly decisionVersion: string;
  readonly suggestions: readonly Suggestion[];
  readonly at: Date;
}

/** Who moves a match, when, and why where a reason is asked for. */
export interface Move {
  readonly by: string | null;
  readonly at: Date;
  readonly reason?: string;
}

/**
 * A match that a person decided on keeps its state. A superseded one lives again when it is suggested again, and so
 * does a dismissed one when either side has another version than the one that was dismissed.
 */
const UPSERT = `
  INSERT INTO match AS m (id, challenge_id, capability_id, challenge_version_id, capability_version_id, model_version,
    decision_version, score, text_score, verdicts, rank, reasons, created_at, updated_at)
  SELECT s.id, $2, s.capability_id, $3, s.capability_version_id, $4, $6, s.score, s.text_score, s.verdicts, s.rank,
    s.reasons, $5, $5
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, capability_id uuid, capability_version_id uuid,
    score double precision, text_score double precision, verdicts text, rank integer, reasons jsonb)
  JOIN capability c ON c.id = s.capability_id
  JOIN capability_version v ON v.id = s.capability_version_id
  ORDER BY s.capability_id
  ON CONFLICT (challenge_id, capability_id) DO UPDATE SET
    state = CASE
      WHEN m.state = 'superseded' THEN 'suggested'
      WHEN m.state = 'dismissed' AND (m.challenge_version_id, m.capability_version_id)
        <> (excluded.challenge_version_id, excluded.capability_version_id) THEN 'suggested'
      ELSE m.state END,
    challenge_version_id = excluded.challenge_version_id,
    capability_version_id = excluded.capability_version_id,
    model_version = excluded.model_version, decision_version = excluded.decision_version, score = excluded.score,
    text_score = excluded.text_score, verdicts = excluded.verdicts, rank = excluded.rank, reasons = excluded.reasons, updated_at = excluded.updated_at`;

@Injectable()
export class MatchRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /**
   * Locks a challenge against other rankings of it, when the version is still its live, published one.
   * False: something newer happened, whose own job ranks it.
   */
  async lockChallenge(challengeId: string, versionId: string, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<unknown[]>(
      `SELECT 1 FROM challenge WHERE id = $1 AND live_version_id = $2 AND state = 'published' FOR NO KEY UPDATE`,
      [challengeId, versionId],
    );
    return rows.length > 0;
  }

  /** Stores the suggestions of a ranking; suggestions of the challenge that it no longer has are superseded. */
  async replaceSuggestions(run: RankingRun, tx: Tx): Promise<void> {
    const rows = run.suggestions.map((suggestion, i) => ({
      id: randomUUID(),
      capability_id: suggestion.capabilityId,
      capability_version_id: suggestion.capabilityVersionId,
      score: suggestion.score,
      text_score: suggestion.textScore,
      verdicts: suggestion.verdicts,
      rank: i + 1,
      reasons: suggestion.reasons,
    }));
    const { challengeId, challengeVersionId, modelVersion, at, decisionVersion } = run;
    const values = [JSON.stringify(rows), challengeId, challengeVersionId, modelVersion, at, decisionVersion];
    await managerOf(this.db, tx).query(UPSERT, values);
    await this.supersedeOthers(run, tx);
  }

  /** Withdraws every open suggestion of a challenge that is not ranked any more. */
  async supersedeAll(challengeId: string, at: Date, tx?: Tx): Promise<void> {
    await this.supersedeOthers({ challengeId, suggestions: [], at }, tx);
  }

  /** Withdraws the open suggestions of a capability that is not published any more. */
  async supersedeCapability(capabilityId: string, at: Date, tx?: Tx): Promise<void> {
    await managerOf(this.db, tx).update(
      Match,
      { capabilityId, state: 'suggested' },
      { state: 'superseded', stateAt: at },
    );
  }

  /** The challenges that have a suggestion or better of this capability. */
  async listChallengeIds(capabilityId: string): Promise<string[]> {
    const rows = await this.db.find(Match, { select: { challengeId: true }, where: { capabilityId } });
    return rows.map(({ challengeId }) => challengeId);
  }

  /** The lowest score among a challenge's suggestions when there are `places` of them, else 0. */
  async lowestScores(challengeIds: readonly string[], places: number): Promise<Map<string, number>> {
    const rows = await this.db.query<{ challenge_id: string; lowest: number }[]>(
      `SELECT m.challenge_id, min(m.score) AS lowest FROM match m
       WHERE m.challenge_id = ANY($1::uuid[]) AND m.state <> 'superseded'
       GROUP BY m.challenge_id HAVING count(*) >= $2`,
      [challengeIds, places],
    );
    return new Map(rows.map((row) => [row.challenge_id, row.lowest]));
  }

  /** Ids, the last ranked first; only matches that name all their models. */
  async listLatest(limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      'SELECT m.id FROM match m WHERE m.decision_version IS NOT NULL ORDER BY m.updated_at DESC, m.id LIMIT $1',
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  find(id: string, tx?: Tx): Promise<Match | null> {
    return managerOf(this.db, tx).findOneBy(Match, { id });
  }

  /** Moves a match where the table of states allows it; false when it is not in a state that does. */
  async move(id: string, action: MatchAction, { by, at, reason }: Move, tx?: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Match,
      { id, state: In([...sourcesOf(matchMachine, action)]) },
      { state: matchMachine.transitions[action].to, stateBy: by, stateAt: at, stateReason: reason ?? null },
    );
    return affected === 1;
  }

  private async supersedeOthers(
    { challengeId, suggestions, at }: Pick<RankingRun, 'challengeId' | 'suggestions' | 'at'>,
    tx?: Tx,
  ): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE match SET state = 'superseded', state_at = $3, updated_at = $3
       WHERE challenge_id = $1 AND state = 'suggested' AND NOT capability_id = ANY($2::uuid[])`,
      [challengeId, suggestions.map(({ capabilityId }) => capabilityId), at],
    );
  }
}
