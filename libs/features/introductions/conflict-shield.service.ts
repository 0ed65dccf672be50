import { Inject, Injectable } from '@nestjs/common';
import {
  brokerTieOf,
  conflictsOf,
  conflictsOfSides,
  mayApprove,
  mayPropose,
  type BrokerTie,
  type Conflict,
  type ConflictFacts,
} from '#domain/introductions';
import { CONFIG, type Config } from '#platform/config';
import { Transactions, type Tx } from '#platform/database';
import { letter, MailLedger, type LetterTemplate, type Recipient } from '#platform/mail';
import {
  ConflictOverrideRepository,
  type OpenOverride,
  type Pair,
  type PairKey,
  type WaitingOverride,
} from './conflict-override.repository.js';
import { overrideApprovedLetter, overrideAskedLetter, type OverrideLetter } from './conflicts.letters.js';
import {
  MatchNotIntroducible,
  NoConflictToOverride,
  NotYourApproval,
  SecondPersonNeeded,
} from './introductions.errors.js';

/** What a broker should know of a challenge and a capability before he introduces them. */
export interface ProposalConflicts {
  readonly conflicts: readonly Conflict[];
  readonly tie: BrokerTie | null;
  readonly override: OpenOverride | null;
  /** He may be the second person for what another broker asks. */
  readonly mayApprove: boolean;
  readonly mayPropose: boolean;
}

const MOST_WAITING = 50;

/** Keeps brokers from introducing in spite of declared conflicts alone, whoever began. */
@Injectable()
export class ConflictShield {
  constructor(
    private readonly overrides: ConflictOverrideRepository,
    private readonly transactions: Transactions,
    private readonly ledger: MailLedger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'http'>,
  ) {}

  /** @throws MatchNotIntroducible */
  async look(key: PairKey, brokerId: string): Promise<ProposalConflicts> {
    const pair = await this.pairOf(key);
    const facts = await this.facts(pair, brokerId);
    const override = await this.overrides.findOpen(pair);
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

  /** Asks for a second person; those who may be it are written to. @throws NoConflictToOverride */
  async ask(key: PairKey, brokerId: string, reason: string, now: Date): Promise<void> {
    const pair = await this.pairOf(key);
    const conflicts = conflictsOf(await this.facts(pair, brokerId));
    if (conflicts.length === 0) throw new NoConflictToOverride();
    await this.transactions.run(async (tx) => {
      await this.overrides.ask({ pair, conflicts, reason, by: brokerId, at: now }, tx);
      const to = await this.overrides.listSecondPersons(pair, brokerId, tx);
      await this.tell(overrideAskedLetter, { key, pair, askedAt: now }, to, { now, tx });
    });
  }

  /** @throws NotYourApproval */
  async approve(key: PairKey, personId: string, now: Date): Promise<void> {
    const pair = await this.pairOf(key);
    const { override, mayApprove: isAllowed } = await this.look(key, personId);
    if (!override || !isAllowed) throw new NotYourApproval();
    await this.transactions.run(async (tx) => {
      if (!(await this.overrides.approve(pair, override, { id: personId, at: now }, tx))) throw new NotYourApproval();
      const asker = override.askedBy === null ? null : await this.overrides.findPerson(override.askedBy, tx);
      const to = asker ? [asker] : [];
      await this.tell(overrideApprovedLetter, { key, pair, askedAt: override.askedAt }, to, { now, tx });
    });
  }

  /** Within the transaction that introduces the pair. @throws SecondPersonNeeded */
  async pass(pair: Pair, brokerId: string, now: Date, tx: Tx): Promise<void> {
    const conflicts = conflictsOf(await this.facts(pair, brokerId, tx));
    if (conflicts.length === 0) return;
    const isCovered = await this.overrides.use({ pair, conflicts, by: brokerId, at: now }, tx);
    if (!isCovered) throw new SecondPersonNeeded();
  }

  /** Whether a conflict of the two sides keeps the interest of one from reaching the other before a broker agrees. */
  async holds(pair: Pair, tx: Tx): Promise<boolean> {
    return conflictsOfSides(await this.facts(pair, null, tx)).length > 0;
  }

  private async tell(
    template: LetterTemplate<OverrideLetter>,
    { key, pair, askedAt }: { readonly key: PairKey; readonly pair: Pair; readonly askedAt: Date },
    to: readonly Recipient[],
    { now, tx }: { readonly now: Date; readonly tx: Tx },
  ): Promise<void> {
    const page = 'matchId' in key ? `introductions/propose/${key.matchId}` : `introductions/${key.introductionId}`;
    const model = { url: `${this.config.http.publicUrl}/${page}` };
    const period = `${pair.challengeId}:${pair.capabilityId}:${askedAt.toISOString()}`;
    for (const person of to) await this.ledger.add(letter({ template, model, to: person, period }), tx, { now });
  }

  private async pairOf(key: PairKey): Promise<Pair> {
    const pair = await this.overrides.pairOf(key);
    if (!pair) throw new MatchNotIntroducible();
    return pair;
  }

  private async facts(pair: Pair, brokerId: string | null, tx?: Tx): Promise<ConflictFacts> {
    const facts = await this.overrides.factsOf(pair, brokerId, tx);
    if (!facts) throw new MatchNotIntroducible();
    return facts;
  }
}
