import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import type { Recipient } from '#platform/mail';

/** Somebody who answers for a member, with the challenge that it has in the pool. */
export interface PoolReader extends Recipient {
  readonly challengeId: string;
  readonly challenge: string;
}

@Injectable()
export class PoolReadersReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Who acted for the member, and the contact persons and author of its own challenge; else everybody of it. */
  listReaders(memberIds: readonly string[], tx: Tx): Promise<PoolReader[]> {
    return managerOf(this.db, tx).query(
      `WITH member AS (SELECT m.id, m.role, m.organisation_id, m.challenge_id, m.acted_by FROM pool_member m WHERE m.id = ANY ($1::uuid[])),
       named AS (
         SELECT m.id, m.acted_by AS person_id, 1 AS choice FROM member m
         UNION ALL SELECT m.id, unnest(i.contact_ids), 1 FROM member m JOIN challenge c ON c.id = m.challenge_id
           JOIN challenge_identity i ON i.version_id = c.live_version_id WHERE m.role <> 'joiner'
         UNION ALL SELECT m.id, c.author_id, 1 FROM member m JOIN challenge c ON c.id = m.challenge_id WHERE m.role <> 'joiner'
         UNION ALL SELECT m.id, a.person_id, 2 FROM member m JOIN affiliation a ON a.organisation_id = m.organisation_id),
       known AS (SELECT n.id, n.person_id, n.choice FROM named n JOIN member m ON m.id = n.id
         JOIN affiliation a ON a.person_id = n.person_id AND a.organisation_id = m.organisation_id)
       SELECT DISTINCT ON (p.id) p.id AS "personId", p.email, p.language, m.challenge_id AS "challengeId", v.title AS challenge
       FROM known k JOIN member m ON m.id = k.id JOIN person p ON p.id = k.person_id
       JOIN challenge c ON c.id = m.challenge_id JOIN challenge_version v ON v.id = c.live_version_id
       WHERE k.choice = (SELECT min(o.choice) FROM known o WHERE o.id = k.id) ORDER BY p.id, m.id`,
      [memberIds],
    );
  }
}
