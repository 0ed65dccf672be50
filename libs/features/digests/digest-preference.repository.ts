import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { DigestPreference } from './digest-preference.entity.js';

export type DigestChoice = Pick<DigestPreference, 'frequency' | 'weekday' | 'hour' | 'pausedUntil'>;

/** What holds for whoever chose nothing: Mondays at eight. */
export const DEFAULTS: DigestChoice & { readonly version: number } = {
  frequency: 'weekly',
  weekday: 1,
  hour: 8,
  pausedUntil: null,
  version: 0,
};

@Injectable()
export class DigestPreferenceRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  find(personId: string, tx?: Tx): Promise<DigestPreference | null> {
    return managerOf(this.db, tx).findOneBy(DigestPreference, { personId });
  }

  /** Version 0 stands for no row yet. False when the row has moved on from `version`. */
  async put(
    personId: string,
    choice: DigestChoice,
    { version, now }: { readonly version: number; readonly now: Date },
  ): Promise<boolean> {
    const row = { ...choice, version: version + 1, updatedAt: now };
    if (version > 0) {
      const { affected } = await this.db.update(DigestPreference, { personId, version }, row);
      return affected === 1;
    }
    const inserted = await this.db
      .createQueryBuilder()
      .insert()
      .into(DigestPreference)
      .values({ personId, ...row })
      .orIgnore()
      .returning('version')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  /** Switches the digest off, whatever was chosen before. */
  async switchOff(personId: string, now: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO digest_preference (person_id, frequency, updated_at)
       SELECT p.id, 'off', $2 FROM person p WHERE p.id = $1
       ON CONFLICT (person_id) DO UPDATE SET frequency = 'off', version = digest_preference.version + 1, updated_at = $2
       WHERE digest_preference.frequency <> 'off'`,
      [personId, now],
    );
  }
}
