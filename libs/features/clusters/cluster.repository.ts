import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { ClusterLabel } from './cluster-label.entity.js';
import { Cluster } from './cluster.entity.js';

export type ClusterProfile = Pick<Cluster, 'description' | 'website' | 'stage' | 'sectors'>;
export type ReferenceClusterRow = Pick<
  Cluster,
  'id' | 'name' | 'kind' | 'sectors' | 'city' | 'region' | 'drivenBy' | 'externalId'
>;

@Injectable()
export class ClusterRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  find(id: string, tx?: Tx): Promise<Cluster | null> {
    return managerOf(this.db, tx).findOneBy(Cluster, { id });
  }

  /** Holds the row until the transaction ends, so that changes of one cluster's members take turns. */
  async lock(id: string, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<unknown[]>('SELECT 1 FROM cluster WHERE id = $1 FOR UPDATE', [id]);
    return rows.length === 1;
  }

  /** Ids of clusters by their key of the reference data. */
  async idsByExternalId(tx?: Tx): Promise<Map<string, string>> {
    const rows = await managerOf(this.db, tx).query<{ id: string; external_id: string }[]>(
      'SELECT id, external_id FROM cluster WHERE external_id IS NOT NULL',
    );
    return new Map(rows.map((row) => [row.external_id, row.id]));
  }

  labelsOf(clusterId: string): Promise<ClusterLabel[]> {
    return this.db.find(ClusterLabel, { where: { clusterId }, order: { issuer: 'ASC', grade: 'ASC' } });
  }

  /** Adds reference clusters that are not there yet; what people changed since stays. Answers the ids of the new ones. */
  async addReference(clusters: readonly ReferenceClusterRow[], tx: Tx): Promise<string[]> {
    const result = await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(Cluster)
      .values(clusters.map((cluster) => ({ ...cluster, origin: 'reference' as const })))
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as { id: string }[]).map(({ id }) => id);
  }

  async addLabels(
    labels: readonly Pick<ClusterLabel, 'id' | 'clusterId' | 'issuer' | 'grade'>[],
    tx: Tx,
  ): Promise<void> {
    if (labels.length === 0) return;
    await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(ClusterLabel)
      .values([...labels])
      .orIgnore()
      .execute();
  }

  /** False when the row has moved on from `version`. */
  async update(id: string, profile: ClusterProfile, { version, tx }: { version: number; tx: Tx }): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Cluster,
      { id, version },
      { ...profile, version: version + 1 },
    );
    return affected === 1;
  }

  async appoint(ids: readonly string[], organisationId: string | null, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      'UPDATE cluster SET manager_organisation_id = $2, version = version + 1 WHERE id = ANY($1::uuid[])',
      [ids, organisationId],
    );
  }
}
