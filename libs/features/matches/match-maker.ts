import { Injectable } from '@nestjs/common';
import { algorithmOf } from '#domain/matching';
import { matchCapability } from '#features/capabilities';
import { matchChallenge } from '#features/challenges';
import { Changes } from '#platform/changes';
import { Transactions, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { type CapabilityRanking, type Circumstances, PLACES } from './capability-ranking.js';
import { dayOf } from './day-of.js';
import { CapabilityReplica } from './capability-replica.js';
import { DecisionModelRepository } from './decision-model.repository.js';
import { MatchRepository } from './match.repository.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';

const MOST_CHALLENGES = 5_000;
const CHANGES_KEPT_MS = 7 * 24 * 60 * 60 * 1_000;

/** Makes the stored matches. Everything here may run twice and in any order: it reads anew and replaces. */
@Injectable()
export class MatchMaker {
  constructor(
    private readonly replica: CapabilityReplica,
    private readonly records: RankedRecordsReadModel,
    private readonly matches: MatchRepository,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly changes: Changes,
    private readonly decisions: DecisionModelRepository,
  ) {}

  /** Asks for every open challenge to be ranked again, and forgets changes that every replica has long seen. */
  async matchAll(now: Date): Promise<void> {
    const ids = await this.records.listPublishedChallengeIds();
    await this.transactions.run((tx) => this.askForChallenges(ids, tx));
    await this.changes.forgetBefore(new Date(now.getTime() - CHANGES_KEPT_MS));
  }

  /** Ranks the capabilities for a challenge and stores the best; one that is no longer published loses its suggestions. */
  async matchChallenge(challengeId: string, now: Date): Promise<void> {
    const ranking = await this.replica.upToDate();
    await this.rank(challengeId, ranking, await this.circumstances(ranking, now), now);
  }

  /** The same for many, under the latest model and in the circumstances of one moment. */
  async matchChallenges(challengeIds: readonly string[], now: Date): Promise<void> {
    const ranking = await this.replica.underLatestModel();
    const circumstances = await this.circumstances(ranking, now);
    for (const challengeId of challengeIds) await this.rank(challengeId, ranking, circumstances, now);
  }

  /**
   * Asks for the open challenges to be ranked again that a new, changed or withdrawn capability makes a difference to:
   * those that have it among their matches, and those where it would get a place now.
   */
  async matchCapability(capabilityId: string, now: Date): Promise<void> {
    const ranking = await this.replica.refresh([capabilityId]);
    const [circumstances, challenges, held] = await Promise.all([
      this.circumstances(ranking, now),
      this.records.listOpenChallenges(dayOf(now), MOST_CHALLENGES),
      this.matches.listChallengeIds(capabilityId),
    ]);
    const scores = challenges.flatMap((challenge) => {
      const suggestion = ranking.suggestOne(challenge, capabilityId, circumstances);
      return suggestion ? [{ challengeId: challenge.id, score: suggestion.score }] : [];
    });
    const lowest = await this.matches.lowestScores(
      scores.map(({ challengeId }) => challengeId),
      PLACES,
    );
    const wins = scores.filter(({ challengeId, score }) => score > (lowest.get(challengeId) ?? 0));
    const affected = [...new Set([...held, ...wins.map(({ challengeId }) => challengeId)])];
    await this.transactions.run((tx) => this.askForChallenges(affected, tx));
  }

  /** Asks for everything that an organisation has published to be ranked again. */
  async matchOrganisation(organisationId: string): Promise<void> {
    const { challengeIds, capabilityIds } = await this.records.listPublishedOf(organisationId);
    await this.transactions.run(async (tx) => {
      await this.askForChallenges(challengeIds, tx);
      const payloads = capabilityIds.map((capabilityId) => ({ capabilityId }));
      await this.outbox.addAll(matchCapability, payloads, tx);
    });
  }

  private async rank(
    challengeId: string,
    ranking: CapabilityRanking,
    circumstances: Circumstances,
    now: Date,
  ): Promise<void> {
    const challenge = await this.records.findChallenge(challengeId);
    if (!challenge) return this.matches.supersedeAll(challengeId, now);
    const suggestions = ranking.suggest(challenge, circumstances, PLACES);
    const versions = { challengeVersionId: challenge.versionId, modelVersion: ranking.model.version };
    const { decision } = circumstances;
    const run = { challengeId, ...versions, decisionVersion: decision.version, suggestions, at: now };
    await this.transactions.run(async (tx) => {
      if (!(await this.matches.lockChallenge(challengeId, challenge.versionId, tx))) return;
      await this.decisions.keep(decision, { by: null, at: now }, tx);
      await this.matches.replaceSuggestions(run, tx);
    });
  }

  private async circumstances({ model }: CapabilityRanking, now: Date): Promise<Circumstances> {
    const today = dayOf(now);
    const [unavailable, decision] = await Promise.all([
      this.records.listUnavailable(today),
      this.decisions.live(algorithmOf(model.version)),
    ]);
    return { today, unavailable, decision };
  }

  private async askForChallenges(ids: readonly string[], tx: Tx): Promise<void> {
    const payloads = ids.map((challengeId) => ({ challengeId }));
    await this.outbox.addAll(matchChallenge, payloads, tx);
  }
}
