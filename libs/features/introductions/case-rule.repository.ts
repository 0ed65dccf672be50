import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { CaseLimits } from '#domain/introductions';
import type { AwayPeriod } from '#domain/scheduling';
import { managerOf, type Tx } from '#platform/database';

export interface Holiday extends AwayPeriod {
  readonly name: string;
}

/** How long the cases of a cluster may take. */
export interface CaseRules {
  /** In days; states that are left out have the limit of the product. */
  readonly limits: Partial<CaseLimits>;
  readonly keepsNationalHolidays: boolean;
  readonly holidays: readonly Holiday[];
}

@Injectable()
export class CaseRuleRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** `version` 0: the cluster has set none. */
  async find(clusterId: string, tx?: Tx): Promise<CaseRules & { readonly version: number }> {
    const [row] = await managerOf(this.db, tx).query<(CaseRules & { version: number })[]>(
      `SELECT coalesce(r.version, 0) AS version, coalesce(r.limits, '{}') AS limits,
         coalesce(r.keeps_national_holidays, true) AS "keepsNationalHolidays",
         coalesce((SELECT json_agg(json_build_object('fromOn', h.from_on, 'untilOn', h.until_on, 'name', h.name)
           ORDER BY h.from_on, h.id) FROM cluster_holiday h WHERE h.cluster_id = c.id), '[]') AS holidays
       FROM cluster c LEFT JOIN cluster_case_rule r ON r.cluster_id = c.id WHERE c.id = $1`,
      [clusterId],
    );
    return row ?? { version: 0, limits: {}, keepsNationalHolidays: true, holidays: [] };
  }

  /** False when `version` is no longer that of the row. */
  async replace(clusterId: string, version: number, rules: CaseRules, tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const values = [clusterId, JSON.stringify(rules.limits), rules.keepsNationalHolidays];
    const changed: unknown[] = await db.query(
      `INSERT INTO cluster_case_rule AS r (cluster_id, limits, keeps_national_holidays) VALUES ($1, $2, $3)
       ON CONFLICT (cluster_id) DO UPDATE SET limits = excluded.limits,
         keeps_national_holidays = excluded.keeps_national_holidays, version = r.version + 1
       WHERE r.version = $4 RETURNING r.version`,
      [...values, version],
    );
    if (changed.length === 0) return false;
    await db.query('DELETE FROM cluster_holiday WHERE cluster_id = $1', [clusterId]);
    for (const { fromOn, untilOn, name } of rules.holidays) {
      await db.query(
        'INSERT INTO cluster_holiday (id, cluster_id, from_on, until_on, name) VALUES ($1, $2, $3, $4, $5)',
        [randomUUID(), clusterId, fromOn, untilOn, name],
      );
    }
    return true;
  }
}
