import { Injectable } from '@nestjs/common';
import { Changes } from '#platform/changes';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { SearchDocuments } from '#platform/search-engine';
import { endChallengeCases, endChallengePools, matchChallenge } from './challenges.jobs.js';

/** Tells the other parts, within the same transaction, that what others see of a challenge changed. */
@Injectable()
export class ChallengeAnnouncer {
  constructor(
    private readonly changes: Changes,
    private readonly documents: SearchDocuments,
    private readonly outbox: Outbox,
  ) {}

  async announce(challengeId: string, tx: Tx): Promise<void> {
    await this.changes.record('challenge', [challengeId], tx);
    await this.documents.touch('challenge', [challengeId], tx);
    await this.outbox.add(matchChallenge, { challengeId }, tx);
  }

  /** The challenge is open no more: its introductions, and what it shares, end with it. */
  async announceEnd(challengeId: string, tx: Tx): Promise<void> {
    await this.announce(challengeId, tx);
    await this.outbox.add(endChallengeCases, { challengeId }, tx);
    await this.outbox.add(endChallengePools, { challengeId }, tx);
  }
}
