import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { OpenWords } from '#domain/introductions';

/** What has been written in cases and waits for a side: to answer, or to confirm. */
@Injectable()
export class OpenWordsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async listOf(introductionIds: readonly string[]): Promise<ReadonlyMap<string, OpenWords>> {
    const rows: (OpenWords & { readonly id: string })[] = await this.db.query(
      `SELECT i.id,
         ARRAY(SELECT s.side FROM unnest('{challenge,capability}'::text[]) AS s (side)
           WHERE EXISTS (SELECT FROM introduction_question q
             WHERE q.introduction_id = i.id AND q.side <> s.side AND q.answered_at IS NULL)) AS questions,
         ARRAY(SELECT s.side FROM partnership p, unnest('{challenge,capability}'::text[]) AS s (side)
           WHERE p.introduction_id = i.id AND i.state IN ('agreed', 'met', 'following-up')
             AND NOT EXISTS (SELECT FROM partnership_confirmation c
               WHERE c.introduction_id = i.id AND c.side = s.side)) AS agreements,
         ARRAY(SELECT DISTINCT f.side FROM case_follow_up f
           WHERE f.introduction_id = i.id AND f.answered_at IS NULL AND f.day = (SELECT max(l.day)
             FROM case_follow_up l WHERE l.introduction_id = i.id)) AS "followUps"
       FROM unnest($1::uuid[]) AS asked (id) JOIN introduction i ON i.id = asked.id`,
      [introductionIds],
    );
    return new Map(rows.map(({ id, questions, agreements, followUps }) => [id, { questions, agreements, followUps }]));
  }
}
