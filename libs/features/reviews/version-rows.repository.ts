import type { EntityManager } from 'typeorm';
import { sourcesOf, versionMachine, type VersionAction } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';

/** What a new version begins with: its number, and everybody who wrote in it. */
export interface VersionStart {
  readonly number: number;
  readonly authorId: string;
  readonly editorIds: string[];
}

/** What a step of the review notes in a version. */
export interface VersionChange {
  readonly submittedAt?: Date;
  readonly reviewerId?: string;
  readonly reviewedAt?: Date;
  readonly reviewNote?: string;
}

type Owner = 'challenge' | 'capability';

/** Numbers, writers and states of versions, which are the same for challenges and capabilities. */
export class VersionRows {
  constructor(
    private readonly db: EntityManager,
    private readonly of: Owner,
  ) {}

  /**
   * The start of the next version; the caller holds the lock of the owner's row.
   * @param goesOnFrom a returned version: who wrote it has written this one too.
   */
  async begin(ownerId: string, authorId: string, goesOnFrom: string | null, tx: Tx): Promise<VersionStart> {
    const [row] = await managerOf(this.db, tx).query<{ number: number; writers: string[] }[]>(
      `SELECT coalesce(max(v.number), 0) + 1 AS number,
         coalesce((SELECT array_remove(e.editor_ids || e.author_id, NULL) FROM ${this.of}_version e WHERE e.id = $2), '{}') AS writers
       FROM ${this.of}_version v WHERE v.${this.of}_id = $1`,
      [ownerId, goesOnFrom],
    );
    return { number: row?.number ?? 1, authorId, editorIds: [...new Set([...(row?.writers ?? []), authorId])] };
  }

  /** Remembers who wrote in the version or submitted it: he does not review it. */
  async addEditor(id: string, editorId: string, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE ${this.of}_version SET editor_ids = array_append(editor_ids, $2::uuid)
       WHERE id = $1 AND NOT ($2::uuid = ANY(editor_ids))`,
      [id, editorId],
    );
  }

  /** Moves a version on if its status allows the action. */
  async move(id: string, action: VersionAction, change: VersionChange, tx: Tx): Promise<boolean> {
    const { submittedAt, reviewerId, reviewedAt, reviewNote } = change;
    const [, moved] = await managerOf(this.db, tx).query<[unknown[], number]>(
      `UPDATE ${this.of}_version SET status = $3, submitted_at = coalesce($4, submitted_at),
         reviewer_id = coalesce($5, reviewer_id), reviewed_at = coalesce($6, reviewed_at),
         review_note = coalesce($7, review_note)
       WHERE id = $1 AND status = ANY ($2)`,
      [
        id,
        sourcesOf(versionMachine, action),
        versionMachine.transitions[action].to,
        submittedAt ?? null,
        reviewerId ?? null,
        reviewedAt ?? null,
        reviewNote ?? null,
      ],
    );
    return moved === 1;
  }
}
