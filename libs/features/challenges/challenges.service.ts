import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access';
import { writersOf } from '#domain/review';
import { challengeMachine, move, sourcesOf, type ChallengeAction, type ChallengeState } from '#domain/states';
import { toLocal } from '#domain/time';
import type { UnfulfilledReason, WithdrawalReason } from '#domain/vocabulary';
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
import { ChallengeAnnouncer } from './challenge-announcer.js';
import type { Challenge } from './challenge.entity.js';
import { ChallengeRepository, type ChallengeChange } from './challenge.repository.js';
import type { ChallengeVersion } from './challenge-version.entity.js';
import { ChallengeVersionRepository } from './challenge-version.repository.js';
import { ChallengeDeadlinePassed } from './challenges.errors.js';

const ZONE = 'Europe/Bucharest';
const REVIEWABLE: readonly ChallengeState[] = ['in-review', 'published', 'paused'];

/** The version that the reviewer looked at. */
export interface Review {
  readonly version: number;
  readonly now: Date;
}

interface Reviewed {
  readonly challenge: Challenge;
  readonly version: ChallengeVersion;
  readonly reviewerId: string;
}

@Injectable()
export class ChallengesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengeRepository,
    private readonly versions: ChallengeVersionRepository,
    private readonly reviewers: Reviewers,
    private readonly announcer: ChallengeAnnouncer,
    private readonly audit: AuditLog,
    private readonly mails: ReviewMails,
  ) {}

  /** Publishes the version in review; one that people saw before is superseded. */
  approve(challengeId: string, reviewer: Actor, { version, now }: Review): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { challenge, version: reviewed, reviewerId } = await this.takeForReview(challengeId, reviewer, version, tx);
      if (isPast(reviewed.deadlineOn, now)) throw new ChallengeDeadlinePassed();
      await this.versions.move(reviewed.id, 'approve', { reviewerId, reviewedAt: now }, tx);
      if (challenge.liveVersionId) await this.versions.move(challenge.liveVersionId, 'supersede', {}, tx);
      const state = move(challengeMachine, challenge.state, 'publish') ?? challenge.state;
      const publishedAt = challenge.publishedAt ?? now;
      const change = { state, liveVersionId: reviewed.id, workingVersionId: null, publishedAt, confirmedAt: now };
      await this.challenges.change(challengeId, { states: [challenge.state] }, change, tx);
      await this.note('challenge.approved', challengeId, reviewerId, tx);
      await this.mails.tellPublished(toReviewed(challenge, reviewed), tx);
      await this.announcer.announce(challengeId, tx);
    });
  }

  /** Gives the version in review back to its author, with a note. */
  return(challengeId: string, reviewer: Actor, note: string, { version, now }: Review): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { challenge, version: reviewed, reviewerId } = await this.takeForReview(challengeId, reviewer, version, tx);
      await this.versions.move(reviewed.id, 'return', { reviewerId, reviewedAt: now, reviewNote: note }, tx);
      const state = move(challengeMachine, challenge.state, 'return') ?? challenge.state;
      await this.challenges.change(challengeId, { states: [challenge.state] }, { state }, tx);
      await this.note('challenge.returned', challengeId, reviewerId, tx);
      await this.mails.tellReturned(toReviewed(challenge, reviewed), note, tx);
    });
  }

  pause(challengeId: string, personId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.transit(challengeId, 'pause', {}, tx);
      await this.note('challenge.pause', challengeId, personId, tx);
      await this.announcer.announce(challengeId, tx);
    });
  }

  /** Shows a paused challenge again. It counts as confirmed. @throws ChallengeDeadlinePassed */
  resume(challengeId: string, personId: string, now: Date): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.transit(challengeId, 'resume', { confirmedAt: now }, tx);
      const live = (await this.challenges.find(challengeId, tx))?.liveVersionId;
      const version = live ? await this.versions.find(live, tx) : null;
      if (isPast(version?.deadlineOn ?? null, now)) throw new ChallengeDeadlinePassed();
      await this.note('challenge.resume', challengeId, personId, tx);
      await this.announcer.announce(challengeId, tx);
    });
  }

  fulfil(challengeId: string, personId: string, now: Date): Promise<void> {
    return this.end(challengeId, 'fulfil', personId, { closedAt: now });
  }

  giveUp(challengeId: string, personId: string, reason: UnfulfilledReason, now: Date): Promise<void> {
    return this.end(challengeId, 'give-up', personId, { closedAt: now, stateReason: reason });
  }

  withdraw(challengeId: string, personId: string, reason: WithdrawalReason | null, now: Date): Promise<void> {
    return this.end(challengeId, 'withdraw', personId, { closedAt: now, stateReason: reason });
  }

  /** The owner says that the need still stands; the next question comes 60 days later. */
  async confirm(challengeId: string, personId: string, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const changed = await this.challenges.change(challengeId, { states: ['published'] }, { confirmedAt: now }, tx);
      if (!changed) throw await this.refusal(challengeId, 'confirm', tx);
      await this.note('challenge.confirm', challengeId, personId, tx);
    });
  }

  private end(challengeId: string, action: ChallengeAction, personId: string, change: ChallengeChange): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.transit(challengeId, action, change, tx);
      await this.note(`challenge.${action}`, challengeId, personId, tx);
      await this.announcer.announceEnd(challengeId, tx);
    });
  }

  private async transit(challengeId: string, action: ChallengeAction, change: ChallengeChange, tx: Tx): Promise<void> {
    const states = sourcesOf(challengeMachine, action);
    const state = challengeMachine.transitions[action].to;
    const changed = await this.challenges.change(challengeId, { states }, { ...change, state }, tx);
    if (!changed) throw await this.refusal(challengeId, action, tx);
  }

  private async refusal(challengeId: string, action: string, tx: Tx): Promise<Error> {
    const challenge = await this.challenges.find(challengeId, tx);
    return challenge ? new WrongTextState('challenge', action, challenge.state) : new TextNotFound('challenge');
  }

  /** Locks the challenge at the row version that the reviewer saw, and checks who he is. */
  private async takeForReview(challengeId: string, actor: Actor, rowVersion: number, tx: Tx): Promise<Reviewed> {
    const taken = await this.challenges.change(challengeId, { states: REVIEWABLE, version: rowVersion }, {}, tx);
    const challenge = await this.challenges.find(challengeId, tx);
    if (!challenge) throw new TextNotFound('challenge');
    const version = challenge.workingVersionId ? await this.versions.find(challenge.workingVersionId, tx) : null;
    const authorIds = writersOf(challenge.authorId, version);
    const reviewerId = await this.reviewers.require(actor, { organisationId: challenge.organisationId, authorIds }, tx);
    if (!taken && challenge.version !== rowVersion) throw new TextChangedMeanwhile('challenge');
    if (!taken || version?.status !== 'in-review') throw new NothingToReview('challenge');
    return { challenge, version, reviewerId };
  }

  private note(action: string, subjectId: string, actorId: string, tx: Tx): Promise<void> {
    return this.audit.record({ actorId, action, subjectKind: 'challenge', subjectId }, tx);
  }
}

function isPast(deadlineOn: string | null, now: Date): boolean {
  return deadlineOn !== null && deadlineOn < toLocal(now.getTime(), ZONE).date;
}

/** The version as its review's mails name it. */
export function toReviewed({ id, organisationId, authorId }: Challenge, version: ChallengeVersion): ReviewedVersion {
  const authorIds = writersOf(authorId, version);
  return { kind: 'challenge', id, versionId: version.id, title: version.title, organisationId, authorIds };
}
