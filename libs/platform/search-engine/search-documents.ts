import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { z } from 'zod';
import { managerOf, type Tx } from '#platform/database';
import { defineJob } from '#platform/jobs';
import { Outbox } from '#platform/outbox';

export type SearchKind = 'challenge' | 'capability' | 'organisation' | 'cluster';

/** Wakes the indexer, which then drains every search document that is ahead of the engine. */
export const indexSearch = defineJob({ queue: 'indexing', name: 'index-search', payload: z.strictObject({}) });

/** The list of findable things with their versions, which the indexer brings to the search engine. */
@Injectable()
export class SearchDocuments {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly outbox: Outbox,
  ) {}

  /** Notes within `tx` that these things changed, appeared or disappeared for searchers. */
  async touch(kind: SearchKind, ids: readonly string[], tx: Tx): Promise<void> {
    if (ids.length === 0) return;
    await managerOf(this.db, tx).query(
      `INSERT INTO search_document (id, kind) SELECT id, $1 FROM unnest($2::uuid[]) AS touched (id) ORDER BY id
       ON CONFLICT (id) DO UPDATE SET version = search_document.version + 1, updated_at = now()`,
      [kind, ids],
    );
    await this.outbox.add(indexSearch, {}, tx);
  }
}
