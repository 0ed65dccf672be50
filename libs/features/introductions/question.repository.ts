import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Side } from '#domain/introductions';
import { managerOf, type Tx } from '#platform/database';

/** A question of one side to the other. Who wrote it is not told: the sides may not know each other yet. */
export interface CaseQuestion {
  readonly id: string;
  readonly side: Side;
  readonly question: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

const COLUMNS = `q.id, q.side, q.question, q.asked_at AS "askedAt", q.answer, q.answered_at AS "answeredAt"`;
/** More than a case has. */
const MOST = 200;

@Injectable()
export class QuestionRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  list(introductionId: string, tx?: Tx): Promise<CaseQuestion[]> {
    return managerOf(this.db, tx).query(
      `SELECT ${COLUMNS} FROM introduction_question q WHERE q.introduction_id = $1 ORDER BY q.asked_at, q.id LIMIT ${MOST}`,
      [introductionId],
    );
  }

  async add(
    asked: Pick<CaseQuestion, 'id' | 'side' | 'question' | 'askedAt'> & { introductionId: string; by: string },
    tx: Tx,
  ): Promise<void> {
    await managerOf(this.db, tx).query(
      `INSERT INTO introduction_question (id, introduction_id, side, question, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [asked.id, asked.introductionId, asked.side, asked.question, asked.by, asked.askedAt],
    );
  }

  /** False when somebody has answered before. */
  async answer(id: string, given: { text: string; by: string; at: Date }, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<[unknown[], number]>(
      `UPDATE introduction_question SET answer = $2, answered_by = $3, answered_at = $4
       WHERE id = $1 AND answered_at IS NULL`,
      [id, given.text, given.by, given.at],
    );
    return rows[1] === 1;
  }
}
