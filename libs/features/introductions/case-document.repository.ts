import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { DocumentStage, Side } from '#domain/introductions';
import { managerOf, type Tx } from '#platform/database';

/** A file that a side gave to a case, for its other side from a stage on. */
export interface CaseDocument {
  readonly id: string;
  readonly introductionId: string;
  readonly side: Side;
  readonly stage: DocumentStage;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly fileKey: string;
  readonly givenAt: Date;
}

const COLUMNS = `d.id, d.introduction_id AS "introductionId", d.side, d.stage, d.name, d.media_type AS "mediaType", d.size,
  d.sha256, d.file_key AS "fileKey", d.given_at AS "givenAt"`;

@Injectable()
export class CaseDocumentRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  list(introductionId: string, tx?: Tx): Promise<CaseDocument[]> {
    return managerOf(this.db, tx).query(
      `SELECT ${COLUMNS} FROM case_document d WHERE d.introduction_id = $1 ORDER BY d.given_at, d.id`,
      [introductionId],
    );
  }

  async add(document: CaseDocument, givenBy: string, tx: Tx): Promise<void> {
    const { id, introductionId, side, stage, name, mediaType, size, sha256, fileKey, givenAt } = document;
    await managerOf(this.db, tx).query(
      `INSERT INTO case_document (id, introduction_id, side, stage, name, media_type, size, sha256, file_key, given_by,
         given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, introductionId, side, stage, name, mediaType, size, sha256, fileKey, givenBy, givenAt],
    );
  }

  async remove(id: string, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query('DELETE FROM case_document WHERE id = $1', [id]);
  }
}
