import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** Something that somebody did and that must be traceable later. Ids and codes only, never texts of people. */
export interface AuditEvent {
  readonly actorId: string | null;
  /** What was done, such as `challenge.identity-risk-accepted`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

@Injectable()
export class AuditLog {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async record({ actorId, action, subjectKind, subjectId, detail = {} }: AuditEvent, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `INSERT INTO audit_event (id, actor_id, action, subject_kind, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), actorId, action, subjectKind, subjectId, JSON.stringify(detail)],
    );
  }
}
