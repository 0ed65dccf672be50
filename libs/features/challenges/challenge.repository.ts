import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import type { ChallengeState, VersionStatus } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { Challenge } from './challenge.entity.js';

/** The condition under which a challenge is changed: its states, and where an edit named it, its row version. */
export interface ChallengeCondition {
  readonly states: readonly ChallengeState[];
  readonly version?: number | undefined;
}

export type ChallengeChange = Partial<
  Pick<
    Challenge,
    'state' | 'stateReason' | 'liveVersionId' | 'workingVersionId' | 'publishedAt' | 'confirmedAt' | 'closedAt'
  >
>;

@Injectable()
export class ChallengeRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async insert(challenge: Pick<Challenge, 'organisationId' | 'authorId'>, tx: Tx): Promise<string> {
    const id = randomUUID();
    await managerOf(this.db, tx).insert(Challenge, { id, state: 'draft', ...challenge });
    return id;
  }

  find(id: string, tx?: Tx): Promise<Challenge | null> {
    return managerOf(this.db, tx).findOneBy(Challenge, { id });
  }

  /** Changes the row if it meets the condition, and holds its lock until the transaction ends. False: it does not. */
  async change(id: string, condition: ChallengeCondition, change: ChallengeChange, tx: Tx): Promise<boolean> {
    const { states, version } = condition;
    const { affected } = await managerOf(this.db, tx)
      .createQueryBuilder()
      .update(Challenge)
      .set({ ...change, version: () => 'version + 1' })
      .where({ id, state: In([...states]), ...(version === undefined ? {} : { version }) })
      .execute();
    return affected === 1;
  }

  /** Whether the working version has this status; asked after `change`, which holds the row. */
  async workingStatus(id: string, tx: Tx): Promise<VersionStatus | null> {
    const rows = await managerOf(this.db, tx).query<{ status: VersionStatus }[]>(
      `SELECT v.status FROM challenge c JOIN challenge_version v ON v.id = c.working_version_id WHERE c.id = $1`,
      [id],
    );
    return rows[0]?.status ?? null;
  }
}
