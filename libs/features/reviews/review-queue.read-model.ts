import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Actor } from '#domain/access';
import type { Language } from '#domain/vocabulary';

/** One text that waits for this reviewer. */
export interface ReviewQueueRow {
  readonly kind: 'challenge' | 'capability';
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly submittedAt: Date;
  /** A published text is being changed; the one that people see stays until then. */
  readonly isChange: boolean;
  readonly version: number;
  /** `submittedAt` in full precision. */
  readonly cursorAt: string;
}

export interface ReviewQueueQuery {
  readonly limit: number;
  /** The last row of the page before. */
  readonly after: { readonly at: string; readonly id: string } | null;
}

/** $1 the person, $2 the clusters that he manages, $3 whether he is a platform admin. */
const waiting = (kind: 'challenge' | 'capability', states: string): string => `
  SELECT '${kind}' AS kind, t.id, v.title, v.language, json_build_object('id', o.id, 'name', o.name) AS organisation,
    v.submitted_at, t.live_version_id IS NOT NULL AS is_change, t.version
  FROM ${kind} t JOIN ${kind}_version v ON v.id = t.working_version_id JOIN organisation o ON o.id = t.organisation_id
  WHERE v.status = 'in-review' AND t.state IN (${states})
    AND t.author_id IS DISTINCT FROM $1 AND v.author_id IS DISTINCT FROM $1
    AND NOT ($1 = ANY(v.editor_ids))
    AND (EXISTS (SELECT 1 FROM cluster_member m WHERE m.organisation_id = o.id AND m.cluster_id = ANY($2::uuid[]))
      OR ($3 AND NOT EXISTS (
        SELECT 1 FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id
        JOIN affiliation a ON a.organisation_id = c.manager_organisation_id
        WHERE m.organisation_id = o.id AND a.person_id IS DISTINCT FROM t.author_id
          AND a.person_id IS DISTINCT FROM v.author_id AND NOT (a.person_id = ANY(v.editor_ids)))))`;

@Injectable()
export class ReviewQueueReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** What waits for this person's review, the oldest first. */
  list(actor: Actor, { limit, after }: ReviewQueueQuery): Promise<ReviewQueueRow[]> {
    return this.db.query<ReviewQueueRow[]>(
      `SELECT w.kind, w.id, w.title, w.language, w.organisation, w.submitted_at AS "submittedAt",
         w.is_change AS "isChange", w.version, w.submitted_at::text AS "cursorAt"
       FROM (${waiting('challenge', `'in-review', 'published', 'paused'`)}
         UNION ALL ${waiting('capability', `'in-review', 'published'`)}) w
       WHERE $4::timestamptz IS NULL OR (w.submitted_at, w.id) > ($4::timestamptz, $5::uuid)
       ORDER BY w.submitted_at, w.id LIMIT $6`,
      [actor.personId, actor.managedClusterIds, actor.isPlatformAdmin, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
