import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { rematchAll, MatchMaker, RankedRecordsReadModel } from '#features/matches';
import { Transactions } from '#platform/database';
import { flowStep, JobFlows } from '#platform/jobs';
import { Outbox } from '#platform/outbox';
import { RematchRepository, type RematchProgress } from './rematch.repository.js';
import { finishRematch, rematchSlice } from './rematches.jobs.js';

/** About a second of work, so that a challenge that is published meanwhile does not wait long. */
const SLICE = 25;
const KEPT_MS = 90 * 86_400_000;

/** Asks for every open challenge to be ranked again, and tells how far that is. */
@Injectable()
export class RematchRequests {
  constructor(
    private readonly rematches: RematchRepository,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** @returns its id; it begins when a worker takes it up */
  async request(): Promise<string> {
    const rematchId = randomUUID();
    await this.transactions.run((tx) => this.outbox.add(rematchAll, { rematchId }, tx));
    return rematchId;
  }

  /** Null: it has not begun. */
  find(id: string): Promise<RematchProgress | null> {
    return this.rematches.find(id);
  }

  findLatest(): Promise<RematchProgress | null> {
    return this.rematches.findLatest();
  }
}

/**
 * Ranks every open challenge again, in slices that any worker takes. Each part may run twice, or die in the middle: what
 * is done is noted in PostgreSQL, and ranking a challenge again stores the same.
 */
@Injectable()
export class RematchRuns {
  constructor(
    private readonly rematches: RematchRepository,
    private readonly records: RankedRecordsReadModel,
    private readonly maker: MatchMaker,
    private readonly transactions: Transactions,
    private readonly flows: JobFlows,
  ) {}

  async begin(rematchId: string, now: Date): Promise<void> {
    const challengeIds = await this.records.listPublishedChallengeIds();
    const begun = await this.transactions.run(async (tx) => {
      await this.rematches.lock(tx);
      const known = await this.rematches.find(rematchId, tx);
      if (!known) await this.rematches.begin(rematchId, challengeIds, { size: SLICE, at: now }, tx);
      return known?.state ?? 'running';
    });
    await this.rematches.forgetBefore(new Date(now.getTime() - KEPT_MS));
    if (begun !== 'running') return;
    const slices = await this.rematches.listOpenSlices(rematchId);
    if (slices.length === 0) return this.finish(rematchId, now);
    await this.flows.add(
      flowStep(`${rematchId}-finish`, finishRematch, { rematchId }),
      slices.map((number) => flowStep(`${rematchId}-${number}`, rematchSlice, { rematchId, number })),
    );
  }

  async rankSlice(rematchId: string, number: number, now: Date): Promise<void> {
    const slice = await this.rematches.findOpenSlice(rematchId, number);
    if (!slice) return;
    await this.maker.matchChallenges(slice.challengeIds, slice.askedAt);
    await this.rematches.closeSlice(rematchId, number, now);
  }

  async finish(rematchId: string, now: Date): Promise<void> {
    await this.rematches.finish(rematchId, now);
  }
}
