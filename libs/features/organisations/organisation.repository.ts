import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In, IsNull, QueryFailedError } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { Organisation } from './organisation.entity.js';

export type OrganisationProfile = Pick<
  Organisation,
  'name' | 'kind' | 'legalId' | 'region' | 'county' | 'city' | 'sizeBand' | 'website' | 'description' | 'sectors'
>;
export type NewOrganisation = OrganisationProfile &
  Pick<Organisation, 'id'> &
  Partial<Pick<Organisation, 'origin' | 'externalId' | 'verifiedAt' | 'country'>>;

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class OrganisationRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  find(id: string, tx?: Tx): Promise<Organisation | null> {
    return managerOf(this.db, tx).findOneBy(Organisation, { id });
  }

  listByIds(ids: readonly string[], tx?: Tx): Promise<Organisation[]> {
    return managerOf(this.db, tx).findBy(Organisation, { id: In([...ids]) });
  }

  /** Those with one of these registration codes, or one of these names (case and diacritics do not count). */
  async listKnown(legalIds: readonly string[], names: readonly string[], tx?: Tx): Promise<Organisation[]> {
    return managerOf(this.db, tx)
      .createQueryBuilder(Organisation, 'o')
      .where('o.legal_id = ANY(:legalIds)', { legalIds })
      .orWhere('lower(unaccent(o.name)) = ANY(SELECT lower(unaccent(name)) FROM unnest(:names::text[]) AS name)', {
        names,
      })
      .orderBy('o.created_at')
      .addOrderBy('o.id')
      .getMany();
  }

  /** False when another organisation has the legal id. */
  async insert(organisations: readonly NewOrganisation[], tx: Tx): Promise<boolean> {
    return unlessTaken(managerOf(this.db, tx).insert(Organisation, [...organisations]));
  }

  /** Keeps people from joining or leaving these organisations until the transaction ends. */
  async lock(ids: readonly string[], tx: Tx): Promise<void> {
    const sql = 'SELECT 1 FROM organisation WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';
    await managerOf(this.db, tx).query(sql, [ids]);
  }

  /** 'stale' when the row has moved on from `version`, 'taken' when another organisation has the legal id. */
  async update(
    id: string,
    profile: OrganisationProfile,
    { version, tx }: { version: number; tx: Tx },
  ): Promise<'done' | 'stale' | 'taken'> {
    let affected: number | undefined = 0;
    const isFree = await unlessTaken(
      managerOf(this.db, tx)
        .createQueryBuilder()
        .update(Organisation)
        .set({
          ...profile,
          version: version + 1,
          verifiedAt: () => unlessRenamed('verified_at'),
          verifiedBy: () => unlessRenamed('verified_by'),
        })
        .where({ id, version })
        .setParameters({ checkedName: profile.name, checkedLegalId: profile.legalId, checkedKind: profile.kind })
        .execute()
        .then((result) => (affected = result.affected)),
    );
    if (!isFree) return 'taken';
    return affected === 1 ? 'done' : 'stale';
  }

  /** Fills what the organisation has not said itself; never overwrites, and leaves one that has people to them. */
  async fillBlanks(filled: readonly (OrganisationProfile & { id: string })[], tx: Tx): Promise<void> {
    if (filled.length === 0) return;
    await managerOf(this.db, tx).query(
      `UPDATE organisation o SET
         legal_id = coalesce(o.legal_id, f.legal_id), region = coalesce(o.region, f.region),
         county = coalesce(o.county, f.county), city = coalesce(o.city, f.city),
         size_band = coalesce(o.size_band, f.size_band), website = coalesce(o.website, f.website),
         version = o.version + 1
       FROM jsonb_to_recordset($1::jsonb)
         AS f (id uuid, legal_id text, region text, county text, city text, size_band text, website text)
       WHERE o.id = f.id AND NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.organisation_id = o.id) AND (
         (o.legal_id IS NULL AND f.legal_id IS NOT NULL) OR (o.region IS NULL AND f.region IS NOT NULL) OR
         (o.county IS NULL AND f.county IS NOT NULL) OR (o.city IS NULL AND f.city IS NOT NULL) OR
         (o.size_band IS NULL AND f.size_band IS NOT NULL) OR (o.website IS NULL AND f.website IS NOT NULL))`,
      [JSON.stringify(filled.map((f) => ({ ...f, legal_id: f.legalId, size_band: f.sizeBand })))],
    );
  }

  /** False when it was verified before. */
  async verify(id: string, by: { personId: string; at: Date }, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Organisation,
      { id, verifiedAt: IsNull() },
      { verifiedAt: by.at, verifiedBy: by.personId, version: () => 'version + 1' },
    );
    return affected === 1;
  }
}

/** What was verified is a name, a registration code and a kind: with another one the verification goes. */
function unlessRenamed(column: 'verified_at' | 'verified_by'): string {
  return `CASE WHEN name IS NOT DISTINCT FROM CAST(:checkedName AS text)
    AND legal_id IS NOT DISTINCT FROM CAST(:checkedLegalId AS text)
    AND kind IS NOT DISTINCT FROM CAST(:checkedKind AS text) THEN ${column} END`;
}

async function unlessTaken(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof QueryFailedError && 'code' in error && error.code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}
