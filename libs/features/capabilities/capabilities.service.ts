import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access';
import { writersOf } from '#domain/review';
import { capabilityMachine, move, sourcesOf, type CapabilityState } from '#domain/states';
import {
  NothingToReview,
  ReviewMails,
  Reviewers,
  TextChangedMeanwhile,
  TextNotFound,
  WrongTextState,
  type ReviewedVersion,
} from '#features/reviews';
import { AuditLog } from '#platform/audit';
import { Transactions, type Tx } from '#platform/database';
import { CapabilityAnnouncer } from './capability-announcer.js';
import type { Capability } from './capability.entity.js';
import { CapabilityRepository } from './capability.repository.js';
import type { CapabilityVersion } from './capability-version.entity.js';
import { CapabilityVersionRepository } from './capability-version.repository.js';

const REVIEWABLE: readonly CapabilityState[] = ['in-review', 'published'];

/** The version that the reviewer looked at. */
export interface CapabilityReview {
  readonly version: number;
  readonly now: Date;
}

interface Reviewed {
  readonly capability: Capability;
  readonly version: CapabilityVersion;
  readonly reviewerId: string;
}

@Injectable()
export class CapabilitiesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly capabilities: CapabilityRepository,
    private readonly versions: CapabilityVersionRepository,
    private readonly reviewers: Reviewers,
    private readonly announcer: CapabilityAnnouncer,
    private readonly audit: AuditLog,
    private readonly mails: ReviewMails,
  ) {}

  /** A member of the organisation consents to an imported capability, and becomes its contact. */
  claim(capabilityId: string, personId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (!(await this.capabilities.claim(capabilityId, personId, tx))) {
        throw await this.refusal(capabilityId, 'claim', tx);
      }
      const contactIds = await this.capabilities.listContactIds(capabilityId, tx);
      await this.capabilities.replaceContacts(capabilityId, [...new Set([...contactIds, personId])], tx);
      await this.note('capability.claimed', capabilityId, personId, tx);
      await this.announcer.announce(capabilityId, tx);
    });
  }

  /** Publishes the version in review; one that people saw before is superseded. */
  approve(capabilityId: string, reviewer: Actor, review: CapabilityReview): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { capability, version, reviewerId } = await this.takeForReview(capabilityId, reviewer, review.version, tx);
      await this.versions.move(version.id, 'approve', { reviewerId, reviewedAt: review.now }, tx);
      if (capability.liveVersionId) await this.versions.move(capability.liveVersionId, 'supersede', {}, tx);
      const state = move(capabilityMachine, capability.state, 'publish') ?? capability.state;
      const publishedAt = capability.publishedAt ?? review.now;
      const change = { state, liveVersionId: version.id, workingVersionId: null, publishedAt };
      await this.capabilities.change(capabilityId, { states: [capability.state] }, change, tx);
      await this.note('capability.approved', capabilityId, reviewerId, tx);
      await this.mails.tellPublished(toReviewed(capability, version), tx);
      await this.announcer.announce(capabilityId, tx);
    });
  }

  /** Gives the version in review back to its author, with a note. */
  return(capabilityId: string, reviewer: Actor, note: string, review: CapabilityReview): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { capability, version, reviewerId } = await this.takeForReview(capabilityId, reviewer, review.version, tx);
      await this.versions.move(version.id, 'return', { reviewerId, reviewedAt: review.now, reviewNote: note }, tx);
      const state = move(capabilityMachine, capability.state, 'return') ?? capability.state;
      await this.capabilities.change(capabilityId, { states: [capability.state] }, { state }, tx);
      await this.note('capability.returned', capabilityId, reviewerId, tx);
      await this.mails.tellReturned(toReviewed(capability, version), note, tx);
    });
  }

  archive(capabilityId: string, personId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const states = sourcesOf(capabilityMachine, 'archive');
      const changed = await this.capabilities.change(capabilityId, { states }, { state: 'archived' }, tx);
      if (!changed) throw await this.refusal(capabilityId, 'archive', tx);
      await this.note('capability.archived', capabilityId, personId, tx);
      await this.announcer.announceEnd(capabilityId, tx);
    });
  }

  private async refusal(capabilityId: string, action: string, tx: Tx): Promise<Error> {
    const capability = await this.capabilities.find(capabilityId, tx);
    return capability ? new WrongTextState('capability', action, capability.state) : new TextNotFound('capability');
  }

  /** Locks the capability at the row version that the reviewer saw, and checks who he is. */
  private async takeForReview(capabilityId: string, actor: Actor, rowVersion: number, tx: Tx): Promise<Reviewed> {
    const taken = await this.capabilities.change(capabilityId, { states: REVIEWABLE, version: rowVersion }, {}, tx);
    const capability = await this.capabilities.find(capabilityId, tx);
    if (!capability) throw new TextNotFound('capability');
    const version = capability.workingVersionId ? await this.versions.find(capability.workingVersionId, tx) : null;
    const authorIds = writersOf(capability.authorId, version);
    const reviewerId = await this.reviewers.require(
      actor,
      { organisationId: capability.organisationId, authorIds },
      tx,
    );
    if (!taken && capability.version !== rowVersion) throw new TextChangedMeanwhile('capability');
    if (!taken || version?.status !== 'in-review') throw new NothingToReview('capability');
    return { capability, version, reviewerId };
  }

  private note(action: string, subjectId: string, actorId: string, tx: Tx): Promise<void> {
    return this.audit.record({ actorId, action, subjectKind: 'capability', subjectId }, tx);
  }
}

/** The version as its review's mails name it. */
export function toReviewed(
  { id, organisationId, authorId, claimedBy }: Capability,
  version: CapabilityVersion,
): ReviewedVersion {
  const authorIds = [...new Set([claimedBy, ...writersOf(authorId, version)])];
  return { kind: 'capability', id, versionId: version.id, title: version.title, organisationId, authorIds };
}
