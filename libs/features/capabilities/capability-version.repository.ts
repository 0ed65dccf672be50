import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { CapabilityContent, EvidenceItem } from '#domain/capabilities';
import type { VersionAction } from '#domain/states';
import { VersionRows, type VersionChange } from '#features/reviews';
import { managerOf, type Tx } from '#platform/database';
import { CapabilityVersion, Evidence } from './capability-version.entity.js';

export interface NewCapabilityVersion {
  readonly capabilityId: string;
  readonly authorId: string;
  /** A returned version that this one goes on from: who wrote it has written this one too. */
  readonly goesOnFrom: string | null;
  readonly content: CapabilityContent;
}

type Written = Omit<CapabilityContent, 'evidence'>;

@Injectable()
export class CapabilityVersionRepository {
  private readonly rows: VersionRows;

  constructor(@InjectEntityManager() private readonly db: EntityManager) {
    this.rows = new VersionRows(db, 'capability');
  }

  /** A new draft with the next number; the caller holds the lock of the capability's row. */
  async insert({ capabilityId, authorId, goesOnFrom, content }: NewCapabilityVersion, tx: Tx): Promise<string> {
    const manager = managerOf(this.db, tx);
    const id = randomUUID();
    const start = await this.rows.begin(capabilityId, authorId, goesOnFrom, tx);
    await manager.insert(CapabilityVersion, {
      id,
      capabilityId,
      status: 'draft',
      ...start,
      ...writtenOf(content),
    });
    await this.insertEvidence(id, content.evidence, tx);
    return id;
  }

  find(id: string, tx?: Tx): Promise<CapabilityVersion | null> {
    return managerOf(this.db, tx).findOneBy(CapabilityVersion, { id });
  }

  async findContent(id: string, tx?: Tx): Promise<CapabilityContent | null> {
    const manager = managerOf(this.db, tx);
    const version = await manager.findOneBy(CapabilityVersion, { id });
    if (!version) return null;
    const evidence = await manager.find(Evidence, { where: { versionId: id }, order: { position: 'ASC' } });
    return { ...writtenOf(version), evidence: evidence.map(itemOf) };
  }

  /** Writes over a draft, whose author stays the one who began it. False: it is one no more. */
  async overwrite(id: string, editorId: string, content: CapabilityContent, tx: Tx): Promise<boolean> {
    const manager = managerOf(this.db, tx);
    const { affected } = await manager.update(CapabilityVersion, { id, status: 'draft' }, writtenOf(content));
    if (affected !== 1) return false;
    await this.addEditor(id, editorId, tx);
    await manager.delete(Evidence, { versionId: id });
    await this.insertEvidence(id, content.evidence, tx);
    return true;
  }

  /** Remembers who wrote in the version or submitted it: he does not review it. */
  addEditor(id: string, editorId: string, tx: Tx): Promise<void> {
    return this.rows.addEditor(id, editorId, tx);
  }

  /** Moves a version on if its status allows the action. */
  move(id: string, action: VersionAction, change: VersionChange, tx: Tx): Promise<boolean> {
    return this.rows.move(id, action, change, tx);
  }

  private async insertEvidence(versionId: string, evidence: readonly EvidenceItem[], tx: Tx): Promise<void> {
    if (evidence.length === 0) return;
    const rows = evidence.map((item, position) => ({ id: randomUUID(), versionId, position, ...itemOf(item) }));
    await managerOf(this.db, tx).insert(Evidence, rows);
  }
}

function writtenOf(from: Written | CapabilityVersion): { [K in keyof Written]: CapabilityVersion[K] } {
  return {
    language: from.language,
    kind: from.kind,
    title: from.title,
    description: from.description,
    sectors: [...from.sectors],
    region: from.region,
    topics: [...from.topics],
    trl: from.trl,
    equipment: from.equipment,
    cooperationTypes: [...from.cooperationTypes],
    workLanguages: [...from.workLanguages],
    iprStatus: from.iprStatus,
  };
}

function itemOf({ kind, title, text, year, doi, url }: EvidenceItem | Evidence): EvidenceItem {
  return { kind, title, text, year, doi, url };
}
