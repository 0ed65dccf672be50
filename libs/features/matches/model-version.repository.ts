import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { fromStoredModel, toStoredModel, type RankingModel, type StoredModel } from '#domain/matching';
import { managerOf, Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { rematchAll } from './matches.jobs.js';

@Injectable()
export class ModelVersionRepository {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Null where there is none that this version of the product can use. */
  async findLatest(): Promise<RankingModel | null> {
    const [row] = await this.db.query<{ artefact: StoredModel }[]>(
      'SELECT artefact FROM model_version ORDER BY created_at DESC, id LIMIT 1',
    );
    return row ? fromStoredModel(row.artefact) : null;
  }

  /** Null for one that is not kept, or that this version of the product cannot use. */
  async find(id: string): Promise<RankingModel | null> {
    const [row] = await this.db.query<{ artefact: StoredModel }[]>('SELECT artefact FROM model_version WHERE id = $1', [
      id,
    ]);
    return row ? fromStoredModel(row.artefact) : null;
  }

  async findLatestId(): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }[]>(
      'SELECT id FROM model_version ORDER BY created_at DESC, id LIMIT 1',
    );
    return row?.id ?? null;
  }

  /**
   * Keeps a model; one of the same version is the same model. One that comes after another changes what every challenge
   * is matched with: all are ranked again.
   */
  async keep(model: RankingModel): Promise<void> {
    await this.transactions.run(async (tx) => {
      const [row] = await managerOf(this.db, tx).query<{ replaces: boolean }[]>(
        `INSERT INTO model_version (id, artefact) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING
         RETURNING EXISTS (SELECT FROM model_version o WHERE o.id <> $1) AS replaces`,
        [model.version, JSON.stringify(toStoredModel(model))],
      );
      if (row?.replaces) await this.outbox.add(rematchAll, { rematchId: randomUUID() }, tx);
    });
  }
}
