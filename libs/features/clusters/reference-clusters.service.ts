import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { referenceClusters } from '#domain/taxonomy';
import { Transactions, type Tx } from '#platform/database';
import { SearchDocuments } from '#platform/search-engine';
import { ClusterRepository } from './cluster.repository.js';

const ISSUER = 'ESCA';

/** Brings the named clusters of Romania into the database; they may be edited afterwards. */
@Injectable()
export class ReferenceClustersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clusters: ClusterRepository,
    private readonly search: SearchDocuments,
  ) {}

  /** Adds those that are missing; harmless at every start. Answers the id of each, by its code. */
  load(): Promise<ReadonlyMap<string, string>> {
    return this.transactions.run(async (tx) => {
      const rows = referenceClusters.map(({ code, name, kind, sectors, city, region, drivenBy }) => {
        return { id: randomUUID(), externalId: code, name, kind, sectors: [...sectors], city, region, drivenBy };
      });
      const added = await this.clusters.addReference(rows, tx);
      const ids = await this.clusters.idsByExternalId(tx);
      const labels = referenceClusters.flatMap(({ code, label }) => {
        const clusterId = ids.get(code);
        return label && clusterId ? [{ id: randomUUID(), clusterId, issuer: ISSUER, grade: label }] : [];
      });
      await this.clusters.addLabels(added.length > 0 ? labels : [], tx);
      await this.search.touch('cluster', added, tx);
      return ids;
    });
  }

  /** Appoints one manager for several clusters. */
  appoint(clusterIds: readonly string[], organisationId: string, tx: Tx): Promise<void> {
    return this.clusters.appoint(clusterIds, organisationId, tx);
  }
}
