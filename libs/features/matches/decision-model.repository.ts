import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { priorModel, type DecisionModel } from '#domain/matching';
import { managerOf, type Tx } from '#platform/database';

/** Who chooses a model to count from now on; nobody: its training did. */
export interface Choice {
  readonly by: string | null;
  readonly at: Date;
}

const LIVE = `SELECT d.artefact FROM decision_choice c JOIN decision_model d ON d.version = c.version
  WHERE c.algorithm = $1 ORDER BY c.chosen_at DESC, c.id LIMIT 1`;

@Injectable()
export class DecisionModelRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** The model that counts for scores of a ranking algorithm: what was chosen last for it, else its prior. */
  async live(algorithm: string, tx?: Tx): Promise<DecisionModel> {
    const [row] = await managerOf(this.db, tx).query<{ artefact: DecisionModel }[]>(LIVE, [algorithm]);
    return row?.artefact ?? priorModel(algorithm);
  }

  async find(version: string, tx?: Tx): Promise<DecisionModel | null> {
    const [row] = await managerOf(this.db, tx).query<{ artefact: DecisionModel }[]>(
      'SELECT artefact FROM decision_model WHERE version = $1',
      [version],
    );
    return row?.artefact ?? null;
  }

  /** Keeps a model; one of the same version is the same model. */
  async keep(model: DecisionModel, at: Date, tx?: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `INSERT INTO decision_model (version, artefact, created_at) VALUES ($1, $2, $3) ON CONFLICT (version) DO NOTHING`,
      [model.version, JSON.stringify(model), at],
    );
  }

  async choose({ version, algorithm }: DecisionModel, { by, at }: Choice, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      'INSERT INTO decision_choice (id, version, algorithm, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5)',
      [randomUUID(), version, algorithm, by, at],
    );
  }
}
