import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type IndexedVersion, type SearchKind } from '#platform/search-engine';

export interface PendingDocument {
  readonly id: string;
  readonly kind: SearchKind;
  readonly version: number;
}

/** How far an engine has come with a document: PostgreSQL's own, or the one beside it. */
export type Progress = 'indexed_version' | 'mirrored_version';

const UNLISTED = `
  INSERT INTO search_document (id, kind)
  SELECT t.id, t.kind FROM (
    SELECT id, 'challenge' AS kind FROM challenge WHERE live_version_id IS NOT NULL
    UNION ALL SELECT id, 'capability' FROM capability WHERE live_version_id IS NOT NULL
    UNION ALL SELECT id, 'organisation' FROM organisation
    UNION ALL SELECT id, 'cluster' FROM cluster) t
  WHERE NOT EXISTS (SELECT 1 FROM search_document d WHERE d.id = t.id)
  ON CONFLICT (id) DO NOTHING`;

const TRY_LOCK = 'SELECT pg_try_advisory_lock(hashtext($1)) AS is_mine';
const LOOK_AGAIN_MS = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface DocumentRow {
  readonly id: string;
  readonly kind: SearchKind;
  readonly version: string;
}

function toDocument({ id, kind, version }: DocumentRow): PendingDocument {
  return { id, kind, version: Number(version) };
}

/** The versions of findable things, and how far the engine has come. */
@Injectable()
export class SearchDocumentRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async listPending(progress: Progress, limit: number): Promise<PendingDocument[]> {
    const rows = await this.db.query<DocumentRow[]>(
      `SELECT id, kind, version FROM search_document WHERE ${progress} < version ORDER BY updated_at, id LIMIT $1`,
      [limit],
    );
    return rows.map(toDocument);
  }

  /** Does `work` while no other process does what has this name; the lock ends with the connection. */
  async alone(name: 'mirror' | 'rebuild', work: () => Promise<void>): Promise<void> {
    const connection = this.db.connection.createQueryRunner();
    const lock = async (): Promise<boolean> => {
      const [row] = (await connection.query(TRY_LOCK, [`search-${name}`])) as [{ is_mine: boolean }];
      return row.is_mine;
    };
    try {
      while (!(await lock())) await setTimeout(LOOK_AGAIN_MS);
      try {
        await work();
      } finally {
        await connection.query('SELECT pg_advisory_unlock(hashtext($1))', [`search-${name}`]);
      }
    } finally {
      await connection.release();
    }
  }

  /** All that may be findable, a page at a time. */
  async *listAll(pageSize: number): AsyncGenerator<PendingDocument[]> {
    for (let after = FIRST_ID; ;) {
      const rows = await this.db.query<DocumentRow[]>(
        'SELECT id, kind, version FROM search_document WHERE id > $1 ORDER BY id LIMIT $2',
        [after, pageSize],
      );
      if (rows.length > 0) yield rows.map(toDocument);
      const last = rows.at(-1);
      if (rows.length < pageSize || !last) return;
      after = last.id;
    }
  }

  /** Notes what a new engine holds; what it holds too new, as after a restored backup, is pending. */
  async noteHeld(progress: Progress, held: readonly IndexedVersion[]): Promise<void> {
    await this.db.query(
      `UPDATE search_document d SET ${progress} = CASE WHEN s.version <= d.version THEN s.version ELSE 0 END
       FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version bigint)
       WHERE d.id = s.id AND d.${progress} <> s.version`,
      [JSON.stringify(held)],
    );
  }

  /** Notes what the engine has; a thing that changed meanwhile stays pending. */
  async markIndexed(progress: Progress, documents: readonly PendingDocument[]): Promise<void> {
    await this.db.query(
      `UPDATE search_document d SET ${progress} = s.version
       FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version bigint)
       WHERE d.id = s.id AND d.${progress} < s.version`,
      [JSON.stringify(documents)],
    );
  }

  /** Lists things that were never noted as findable. */
  async addUnlisted(): Promise<void> {
    await this.db.query(UNLISTED);
  }

  async countPending(progress: Progress): Promise<number> {
    const [row] = await this.db.query<{ n: string }[]>(
      `SELECT count(*) AS n FROM search_document WHERE ${progress} < version`,
    );
    return Number(row?.n ?? 0);
  }

  async forgetAll(progress: Progress): Promise<void> {
    await this.db.query(`UPDATE search_document SET ${progress} = 0`);
  }

  /** Makes those things pending again of which the engine has another version than noted. Gives the unknown ids. */
  async compare(progress: Progress, held: readonly IndexedVersion[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `WITH held AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version bigint)),
       behind AS (
         UPDATE search_document d SET ${progress} = 0 FROM held h
         WHERE d.id = h.id AND d.${progress} <> h.version AND d.${progress} > 0)
       SELECT h.id FROM held h WHERE NOT EXISTS (SELECT 1 FROM search_document d WHERE d.id = h.id)`,
      [JSON.stringify(held)],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes those things pending again that are noted as indexed, may be found, and are not among the engine's. */
  async expectHeld(progress: Progress, kind: SearchKind, findable: string, held: ReadonlySet<string>): Promise<void> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT d.id FROM search_document d WHERE d.kind = $1 AND d.${progress} = d.version AND d.id IN (${findable})`,
      [kind],
    );
    const missing = rows.filter(({ id }) => !held.has(id)).map(({ id }) => id);
    await this.db.query(`UPDATE search_document SET ${progress} = 0 WHERE id = ANY($1::uuid[])`, [missing]);
  }
}
