import { Injectable } from '@nestjs/common';
import {
  brokerTieOf,
  conflictsOf,
  mayApprove,
  mayPropose,
  type BrokerTie,
  type Conflict,
  type ConflictFacts,
} from '#domain/introductions';
import type { Tx } from '#platform/database';
import { ConflictOverrideRepository, type OpenOverride, type WaitingOverride } from './conflict-override.repository.js';
import {
  MatchNotIntroducible,
  NoConflictToOverride,
  NotYourApproval,
  SecondPersonNeeded,
} from './introductions.errors.js';

/** What a broker should know of a match before he proposes it. */
export interface ProposalConflicts {
  readonly conflicts: readonly Conflict[];
  readonly tie: BrokerTie | null;
  readonly override: OpenOverride | null;
  /** He may be the second person for what another broker asks. */
  readonly mayApprove: boolean;
  readonly mayPropose: boolean;
}

const MOST_WAITING = 50;

/** Keeps brokers from proposing in spite of declared conflicts alone. */
@Injectable()
export class ConflictShield {
  constructor(private readonly overrides: ConflictOverrideRepository) {}

  /** @throws MatchNotIntroducible */
  async look(matchId: string, brokerId: string): Promise<ProposalConflicts> {
    const facts = await this.facts(matchId, brokerId);
    const override = await this.overrides.findOpen(matchId);
    const found = conflictsOf(facts);
    const person = { id: brokerId, hasInterest: facts.brokerHasInterest };
    return {
      conflicts: found,
      tie: brokerTieOf(facts),
      override,
      mayApprove: override !== null && mayApprove(override, person),
      mayPropose: mayPropose(found, override, brokerId),
    };
  }

  /** What waits for a second person in the clusters (null: in all), as far as it may be this one. */
  listWaiting(clusterIds: readonly string[] | null, personId: string): Promise<WaitingOverride[]> {
    return this.overrides.listWaiting(clusterIds, personId, MOST_WAITING);
  }

  /** @throws NoConflictToOverride */
  async ask(matchId: string, brokerId: string, reason: string, now: Date): Promise<void> {
    const conflicts = conflictsOf(await this.facts(matchId, brokerId));
    if (conflicts.length === 0) throw new NoConflictToOverride();
    await this.overrides.ask({ matchId, conflicts, reason, by: brokerId, at: now });
  }

  /** @throws NotYourApproval */
  async approve(matchId: string, personId: string, now: Date): Promise<void> {
    const { override, mayApprove: isAllowed } = await this.look(matchId, personId);
    if (!override || !isAllowed || !(await this.overrides.approve(matchId, override, personId, now)))
      throw new NotYourApproval();
  }

  /** Within the transaction that proposes the match. @throws SecondPersonNeeded */
  async pass(matchId: string, brokerId: string, now: Date, tx: Tx): Promise<void> {
    const conflicts = conflictsOf(await this.facts(matchId, brokerId, tx));
    if (conflicts.length === 0) return;
    const isCovered = await this.overrides.use({ matchId, conflicts, by: brokerId, at: now }, tx);
    if (!isCovered) throw new SecondPersonNeeded();
  }

  private async facts(matchId: string, brokerId: string, tx?: Tx): Promise<ConflictFacts> {
    const facts = await this.overrides.factsOf(matchId, brokerId, tx);
    if (!facts) throw new MatchNotIntroducible();
    return facts;
  }
}
