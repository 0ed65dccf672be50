import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type IndexedVersion, type SearchKind } from '#platform/search-engine';

export interface PendingDocument {
  readonly id: string;
  readonly kind: SearchKind;
  readonly version: number;
}

const UNLISTED = `
  INSERT INTO search_document (id, kind)
  SELECT t.id, t.kind FROM (
    SELECT id, 'challenge' AS kind FROM challenge WHERE live_version_id IS NOT NULL
    UNION ALL SELECT id, 'capability' FROM capability WHERE live_version_id IS NOT NULL
    UNION ALL SELECT id, 'organisation' FROM organisation
    UNION ALL SELECT id, 'cluster' FROM cluster) t
  WHERE NOT EXISTS (SELECT 1 FROM search_document d WHERE d.id = t.id)
  ON CONFLICT (id) DO NOTHING`;

/** The versions of findable things, and how far the engine has come. */
@Injectable()
export class SearchDocumentRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async listPending(limit: number): Promise<PendingDocument[]> {
    const rows = await this.db.query<{ id: string; kind: SearchKind; version: string }[]>(
      `SELECT id, kind, version FROM search_document WHERE indexed_version < version ORDER BY updated_at, id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id, kind, version }) => ({ id, kind, version: Number(version) }));
  }

  /** Notes what the engine has; a thing that changed meanwhile stays pending. */
  async markIndexed(documents: readonly PendingDocument[]): Promise<void> {
    await this.db.query(
      `UPDATE search_document d SET indexed_version = s.version
       FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version bigint)
       WHERE d.id = s.id AND d.indexed_version < s.version`,
      [JSON.stringify(documents)],
    );
  }

  /** Lists things that were never noted as findable. */
  async addUnlisted(): Promise<void> {
    await this.db.query(UNLISTED);
  }

  async countPending(): Promise<number> {
    const [row] = await this.db.query<{ n: string }[]>(
      'SELECT count(*) AS n FROM search_document WHERE indexed_version < version',
    );
    return Number(row?.n ?? 0);
  }

  async forgetAll(): Promise<void> {
    await this.db.query('UPDATE search_document SET indexed_version = 0');
  }

  /** Makes those things pending again of which the engine has another version than noted. Gives the unknown ids. */
  async compare(held: readonly IndexedVersion[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `WITH held AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version bigint)),
       behind AS (
         UPDATE search_document d SET indexed_version = 0 FROM held h
         WHERE d.id = h.id AND d.indexed_version <> h.version AND d.indexed_version > 0)
       SELECT h.id FROM held h WHERE NOT EXISTS (SELECT 1 FROM search_document d WHERE d.id = h.id)`,
      [JSON.stringify(held)],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes those things pending again that are noted as indexed, may be found, and are not among the engine's. */
  async expectHeld(kind: SearchKind, findable: string, held: ReadonlySet<string>): Promise<void> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT d.id FROM search_document d WHERE d.kind = $1 AND d.indexed_version = d.version AND d.id IN (${findable})`,
      [kind],
    );
    const missing = rows.filter(({ id }) => !held.has(id)).map(({ id }) => id);
    await this.db.query('UPDATE search_document SET indexed_version = 0 WHERE id = ANY($1::uuid[])', [missing]);
  }
}
