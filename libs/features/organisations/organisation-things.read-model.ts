import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { Changes } from '#platform/changes';
import { managerOf, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { SearchDocuments, type SearchKind } from '#platform/search-engine';
import { matchOrganisation } from './organisations.jobs.js';

interface Thing {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: Extract<SearchKind, 'challenge' | 'capability'>;
}

/**
 * What an organisation's name, place and clusters show in: when they change, the organisation and all that it has
 * must be indexed and ranked anew.
 */
@Injectable()
export class OrganisationThings {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly search: SearchDocuments,
    private readonly changes: Changes,
    private readonly outbox: Outbox,
  ) {}

  async announce(organisationIds: readonly string[], tx: Tx): Promise<void> {
    if (organisationIds.length === 0) return;
    await this.search.touch('organisation', organisationIds, tx);
    const things = await this.listShown(organisationIds, tx);
    for (const kind of ['challenge', 'capability'] as const) {
      const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id);
      await this.search.touch(kind, ids, tx);
      await this.changes.record(kind, ids, tx);
    }
    const owners = [...new Set(things.map(({ organisationId }) => organisationId))];
    await this.outbox.addAll(
      matchOrganisation,
      owners.map((organisationId) => ({ organisationId })),
      tx,
    );
  }

  private listShown(organisationIds: readonly string[], tx: Tx): Promise<Thing[]> {
    return managerOf(this.db, tx).query<Thing[]>(
      `SELECT c.id, c.organisation_id AS "organisationId", 'challenge' AS kind FROM challenge c
       WHERE c.organisation_id = ANY($1::uuid[]) AND c.state IN ('published', 'paused')
       UNION ALL
       SELECT c.id, c.organisation_id, 'capability' FROM capability c
       WHERE c.organisation_id = ANY($1::uuid[]) AND c.state = 'published'`,
      [organisationIds],
    );
  }
}
