import { Injectable } from '@nestjs/common';
import { type MatchAction } from '#domain/states';
import { type DismissalReason } from '#domain/vocabulary';
import { Transactions, type Tx } from '#platform/database';
import { MatchDecided, MatchNotFound } from './matches.errors.js';
import { MatchExampleRepository } from './match-example.repository.js';
import { MatchRepository, type Move } from './match.repository.js';
import { MatchesReadModel, type FittingChallenge, type ListedMatch, type Viewer } from './matches.read-model.js';

@Injectable()
export class MatchesService {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lists: MatchesReadModel,
    private readonly examples: MatchExampleRepository,
    private readonly transactions: Transactions,
  ) {}

  /** The matches of a challenge, best first; dismissed ones stand last. */
  listForChallenge(challengeId: string, limit: number): Promise<ListedMatch[]> {
    return this.lists.listForChallenge(challengeId, limit);
  }

  /** The open challenges that a capability fits and that its people may see, best first: their teasers only. */
  listForCapability(capabilityId: string, viewer: Viewer, limit: number): Promise<FittingChallenge[]> {
    return this.lists.listForCapability(capabilityId, viewer, limit);
  }

  /** @throws MatchNotFound, MatchDecided */
  shortlist(id: string, move: Move, tx?: Tx): Promise<void> {
    return this.decide(id, 'shortlist', move, tx);
  }

  /** @throws MatchNotFound, MatchDecided */
  dismiss(id: string, move: Move & { reason: DismissalReason }, tx?: Tx): Promise<void> {
    return this.decide(id, 'dismiss', move, tx);
  }

  /**
   * Within the transaction that makes an introduction of the match.
   * @throws MatchNotFound, MatchDecided
   */
  introduce(id: string, move: Move, tx: Tx): Promise<void> {
    return this.move(id, 'introduce', move, tx);
  }

  /** What was known is noted with the decision, for models to learn from. */
  private async decide(id: string, action: 'shortlist' | 'dismiss', move: Move, tx?: Tx): Promise<void> {
    const kind = action === 'shortlist' ? 'shortlisted' : 'dismissed';
    const run = async (within: Tx): Promise<void> => {
      await this.move(id, action, move, within);
      await this.examples.note(id, kind, move, within);
    };
    await (tx ? run(tx) : this.transactions.run(run));
  }

  private async move(id: string, action: MatchAction, move: Move, tx?: Tx): Promise<void> {
    if (await this.matches.move(id, action, move, tx)) return;
    const match = await this.matches.find(id, tx);
    throw match ? new MatchDecided(match.state) : new MatchNotFound(id);
  }
}
