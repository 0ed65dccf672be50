import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Side } from '#domain/introductions';
import type { Language } from '#domain/vocabulary';
import { managerOf, type Tx } from '#platform/database';

/** Who accepted which text for a side; a name is null once the person is gone. */
export interface NdaAcceptance {
  readonly side: Side;
  readonly version: number;
  readonly textHash: string;
  readonly language: Language;
  readonly acceptedAt: Date;
  readonly name: string | null;
}

export interface NewAcceptance extends Omit<NdaAcceptance, 'name'> {
  readonly introductionId: string;
  readonly personId: string;
}

@Injectable()
export class NdaRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  list(introductionId: string, tx?: Tx): Promise<NdaAcceptance[]> {
    return managerOf(this.db, tx).query(
      `SELECT n.side, n.version, n.text_hash AS "textHash", n.language, n.accepted_at AS "acceptedAt", p.name
       FROM nda_acceptance n LEFT JOIN person p ON p.id = n.person_id
       WHERE n.introduction_id = $1 ORDER BY n.version, n.accepted_at`,
      [introductionId],
    );
  }

  /** False when the side has accepted this version already. */
  async add(acceptance: NewAcceptance, tx: Tx): Promise<boolean> {
    const { introductionId, side, version, textHash, language, personId, acceptedAt } = acceptance;
    const rows: unknown[] = await managerOf(this.db, tx).query(
      `INSERT INTO nda_acceptance (introduction_id, side, version, text_hash, language, person_id, accepted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING side`,
      [introductionId, side, version, textHash, language, personId, acceptedAt],
    );
    return rows.length === 1;
  }

  /** Whether both sides of a case of the challenge that goes on, and that the person stands in for the other side, accepted this text. */
  async isAnnexOpen(challengeId: string, personId: string, text: { version: number; hash: string }): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      `SELECT FROM introduction i
       JOIN introduction_person ip ON ip.introduction_id = i.id AND ip.person_id = $2 AND ip.side = 'capability'
       JOIN capability k ON k.id = i.capability_id
       JOIN affiliation a ON a.person_id = ip.person_id AND a.organisation_id = k.organisation_id
       WHERE i.challenge_id = $1
         AND i.state IN ('agreed', 'met', 'following-up', 'agreement-signed', 'in-delivery', 'completed')
         AND (SELECT count(*) FROM nda_acceptance n
           WHERE n.introduction_id = i.id AND n.version = $3 AND n.text_hash = $4) = 2
       LIMIT 1`,
      [challengeId, personId, text.version, text.hash],
    );
    return rows.length > 0;
  }
}
