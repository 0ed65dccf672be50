import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import type { ChallengeContent, ChallengeIdentityContent, ChallengeTeaser } from '#domain/challenges';
import { sourcesOf, versionMachine, type VersionAction } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { ChallengeAnnex, ChallengeIdentity } from './challenge-stages.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';

export interface NewVersion {
  readonly challengeId: string;
  readonly authorId: string;
  readonly content: ChallengeContent;
}

const NO_IDENTITY = { fullText: '', county: null, city: null, contactIds: [] };

@Injectable()
export class ChallengeVersionRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** A new draft with the next number; the caller holds the lock of the challenge's row. */
  async insert({ challengeId, authorId, content }: NewVersion, tx: Tx): Promise<string> {
    const manager = managerOf(this.db, tx);
    const id = randomUUID();
    const last = await manager.maximum(ChallengeVersion, 'number', { challengeId });
    await manager.insert(ChallengeVersion, {
      id,
      challengeId,
      number: (last ?? 0) + 1,
      status: 'draft',
      authorId,
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

  /** Writes over a draft. False: it is one no more. */
  async overwrite(id: string, authorId: string, content: ChallengeContent, tx: Tx): Promise<boolean> {
    const manager = managerOf(this.db, tx);
    const { affected } = await manager.update(
      ChallengeVersion,
      { id, status: 'draft' },
      { authorId, ...teaserOf(content) },
    );
    if (affected !== 1) return false;
    await manager.update(ChallengeIdentity, { versionId: id }, identityOf(content));
    await manager.update(ChallengeAnnex, { versionId: id }, { confidentialText: content.confidentialText });
    return true;
  }

  /** Moves a version on if its status allows the action. */
  async move(
    id: string,
    action: VersionAction,
    change: Partial<Pick<ChallengeVersion, 'submittedAt' | 'reviewerId' | 'reviewedAt' | 'reviewNote'>>,
    tx: Tx,
  ): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      ChallengeVersion,
      { id, status: In([...sourcesOf(versionMachine, action)]) },
      { status: versionMachine.transitions[action].to, ...change },
    );
    return affected === 1;
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
