import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { priorModel, type DecisionModel, type TrainingReport } from '#domain/matching';
import { managerOf, type Tx } from '#platform/database';

/** Who chooses a model to count from now on; nobody: its training did. */
export interface Choice {
  readonly by: string | null;
  readonly at: Date;
}

/** A stored model as it is listed. */
export interface KeptModel {
  readonly version: string;
  readonly kind: DecisionModel['kind'];
  readonly algorithm: string;
  readonly calibration: DecisionModel['calibration']['kind'];
  readonly createdAt: Date;
  /** Null for a prior. */
  readonly report: TrainingReport | null;
  readonly trainedBy: string | null;
  readonly chosenAt: Date | null;
  readonly chosenBy: string | null;
}

/** Who asked for the training, when, and what came out; a prior has no report. */
export interface Making extends Choice {
  readonly report?: TrainingReport;
}

const MOST_LISTED = 100;
const LIST = `
  SELECT d.version, d.artefact->>'kind' AS kind, d.artefact->>'algorithm' AS algorithm,
    d.artefact->'calibration'->>'kind' AS calibration, d.created_at AS "createdAt", d.report,
    t.name AS "trainedBy", c.chosen_at AS "chosenAt", c.name AS "chosenBy"
  FROM decision_model d
  LEFT JOIN person t ON t.id = d.trained_by
  LEFT JOIN LATERAL (SELECT k.chosen_at, p.name FROM decision_choice k LEFT JOIN person p ON p.id = k.chosen_by
    WHERE k.version = d.version ORDER BY k.chosen_at DESC, k.id LIMIT 1) AS c ON true
  ORDER BY d.created_at DESC, d.version LIMIT ${MOST_LISTED}`;

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

  /** The latest first. */
  list(): Promise<KeptModel[]> {
    return this.db.query<KeptModel[]>(LIST);
  }

  /** Keeps a model; one of the same version is the same model, and is there already: then false. */
  async keep(model: DecisionModel, { by, at, report }: Making, tx?: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<unknown[]>(
      `INSERT INTO decision_model (version, artefact, report, trained_by, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (version) DO NOTHING RETURNING version`,
      [model.version, JSON.stringify(model), report ? JSON.stringify(report) : null, by, at],
    );
    return rows.length > 0;
  }

  async choose({ version, algorithm }: DecisionModel, { by, at }: Choice, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      'INSERT INTO decision_choice (id, version, algorithm, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5)',
      [randomUUID(), version, algorithm, by, at],
    );
  }
}
