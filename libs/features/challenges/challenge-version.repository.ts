import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { ChallengeContent, ChallengeIdentityContent, ChallengeTeaser } from '#domain/challenges';
import type { VersionAction } from '#domain/states';
import { VersionRows, type VersionChange } from '#features/reviews';
import { managerOf, type Tx } from '#platform/database';
import { ChallengeAnnex, ChallengeIdentity } from './challenge-stages.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';

export interface NewVersion {
  readonly challengeId: string;
  readonly authorId: string;
  /** A returned version that this one goes on from: who wrote it has written this one too. */
  readonly goesOnFrom: string | null;
  readonly content: ChallengeContent;
}

const NO_IDENTITY = { fullText: '', county: null, city: null, contactIds: [] };

@Injectable()
export class ChallengeVersionRepository {
  private readonly rows: VersionRows;

  constructor(@InjectEntityManager() private readonly db: EntityManager) {
    this.rows = new VersionRows(db, 'challenge');
  }

  /** A new draft with the next number; the caller holds the lock of the challenge's row. */
  async insert({ challengeId, authorId, goesOnFrom, content }: NewVersion, tx: Tx): Promise<string> {
    const manager = managerOf(this.db, tx);
    const id = randomUUID();
    const start = await this.rows.begin(challengeId, authorId, goesOnFrom, tx);
    await manager.insert(ChallengeVersion, {
      id,
      challengeId,
      status: 'draft',
      ...start,
      ...teaserOf(content),
    });
    await manager.insert(ChallengeIdentity, { versionId: id, ...identityOf(content) });
    await manager.insert(ChallengeAnnex, { versionId: id, confidentialText: content.confidentialText });
    return id;
  }

  find(id: string, tx?: Tx): Promise<ChallengeVersion | null> {
    return managerOf(this.db, tx).findOneBy(ChallengeVersion, { id });
  }

  /** All three stages of a version, for its owner. */
  async findContent(id: string, tx?: Tx): Promise<ChallengeContent | null> {
    const manager = managerOf(this.db, tx);
    const version = await manager.findOneBy(ChallengeVersion, { id });
    if (!version) return null;
    const identity = await manager.findOneBy(ChallengeIdentity, { versionId: id });
    const annex = await manager.findOneBy(ChallengeAnnex, { versionId: id });
    return {
      ...teaserOf(version),
      ...identityOf(identity ?? NO_IDENTITY),
      confidentialText: annex?.confidentialText ?? '',
    };
  }

  /** Writes over a draft, whose author stays the one who began it. False: it is one no more. */
  async overwrite(id: string, editorId: string, content: ChallengeContent, tx: Tx): Promise<boolean> {
    const manager = managerOf(this.db, tx);
    const { affected } = await manager.update(ChallengeVersion, { id, status: 'draft' }, teaserOf(content));
    if (affected !== 1) return false;
    await this.addEditor(id, editorId, tx);
    await manager.update(ChallengeIdentity, { versionId: id }, identityOf(content));
    await manager.update(ChallengeAnnex, { versionId: id }, { confidentialText: content.confidentialText });
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
}

function teaserOf(from: ChallengeTeaser | ChallengeVersion): { [K in keyof ChallengeTeaser]: ChallengeVersion[K] } {
  return {
    language: from.language,
    title: from.title,
    teaser: from.teaser,
    criteria: [...from.criteria],
    sectors: [...from.sectors],
    region: from.region,
    topics: [...from.topics],
    trlNow: from.trlNow,
    trlWanted: from.trlWanted,
    cooperationTypes: [...from.cooperationTypes],
    budgetBand: from.budgetBand,
    deadlineOn: from.deadlineOn,
    workLanguages: [...from.workLanguages],
    ipTerms: from.ipTerms,
    audience: from.audience,
    audienceClusterIds: [...from.audienceClusterIds],
    identity: from.identity,
  };
}

function identityOf(content: ChallengeIdentityContent): Omit<ChallengeIdentity, 'versionId'> {
  return {
    fullText: content.fullText,
    county: content.county,
    city: content.city,
    contactIds: [...content.contactIds],
  };
}
