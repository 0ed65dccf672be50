import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

@Injectable()
export class SettingRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async find(key: string, tx?: Tx): Promise<unknown> {
    const rows = await managerOf(this.db, tx).query<{ value: unknown }[]>(`SELECT value FROM setting WHERE key = $1`, [
      key,
    ]);
    return rows[0]?.value ?? null;
  }

  async put(key: string, value: unknown, tx?: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [key, JSON.stringify(value)],
    );
  }

  /** True for the one caller who removed it. */
  async remove(key: string, value: unknown, tx?: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<[unknown[], number]>(
      `DELETE FROM setting WHERE key = $1 AND value = $2::jsonb`,
      [key, JSON.stringify(value)],
    );
    return rows[1] === 1;
  }
}
