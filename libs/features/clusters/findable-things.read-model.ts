import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { Changes } from '#platform/changes';
import { managerOf, type Tx } from '#platform/database';
import { SearchDocuments, type SearchKind } from '#platform/search-engine';

/**
 * What searchers find by cluster, and whom challenges of a cluster reach: when an organisation joins or leaves one, all
 * that it has must be indexed and ranked anew.
 */
@Injectable()
export class FindableThings {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly search: SearchDocuments,
    private readonly changes: Changes,
  ) {}

  async touchOf(organisationIds: readonly string[], clusterId: string, tx: Tx): Promise<void> {
    if (organisationIds.length === 0) return;
    await this.search.touch('cluster', [clusterId], tx);
    await this.search.touch('organisation', organisationIds, tx);
    const things = await managerOf(this.db, tx).query<{ id: string; kind: SearchKind }[]>(
      `SELECT c.id, 'challenge' AS kind FROM challenge c
       WHERE c.organisation_id = ANY($1::uuid[]) AND c.state IN ('published', 'paused')
       UNION ALL
       SELECT c.id, 'capability' FROM capability c
       WHERE c.organisation_id = ANY($1::uuid[]) AND c.state = 'published'`,
      [organisationIds],
    );
    for (const kind of ['challenge', 'capability'] as const) {
      const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id);
      await this.search.touch(kind, ids, tx);
      await this.changes.record(kind, ids, tx);
    }
  }
}
