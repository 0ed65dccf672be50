import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  algorithmOf,
  answersOf,
  LEAST_TO_TRAIN,
  priorModel,
  reliabilityOf,
  trainDecision,
  type DecisionModel,
  type Enough,
  type Reliability,
  type Training,
} from '#domain/matching';
import { Transactions, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { DecisionModelRepository, type Choice, type KeptModel } from './decision-model.repository.js';
import { MatchExampleRepository, type ExampleCount } from './match-example.repository.js';
import { DecisionModelNotFound, NotOfThisRanking } from './matches.errors.js';
import { rematchAll, trainDecisions } from './matches.jobs.js';
import { ModelVersionRepository } from './model-version.repository.js';

/** All that an admin sees of how probabilities are made. */
export interface DecisionOverview {
  readonly live: DecisionModel;
  /** On answers after its training; a prior's on all of them. */
  readonly reliability: Reliability;
  /** The latest first; without those that were never stored. */
  readonly models: readonly KeptModel[];
  readonly examples: readonly ExampleCount[];
  readonly least: Enough;
}

/** The models that make probabilities of scores: learned from answers, chosen, rolled back. */
@Injectable()
export class Decisions {
  constructor(
    private readonly models: DecisionModelRepository,
    private readonly examples: MatchExampleRepository,
    private readonly rankings: ModelVersionRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  async overview(): Promise<DecisionOverview> {
    const algorithm = await this.algorithm();
    const [live, models, examples, counts] = await Promise.all([
      this.models.live(algorithm),
      this.models.list(),
      this.examples.list(algorithm),
      this.examples.count(),
    ]);
    const trainedBefore = models.find(({ version }) => version === live.version)?.report?.beforeMs ?? -Infinity;
    const unseen = answersOf(examples.filter(({ atMs }) => atMs >= trainedBefore));
    return { live, reliability: reliabilityOf(live, unseen), models, examples: counts, least: LEAST_TO_TRAIN };
  }

  /** Asks the worker to learn from what people answered until now. */
  async askToTrain(personId: string): Promise<void> {
    await this.transactions.run((tx) => this.outbox.add(trainDecisions, { personId }, tx));
  }

  /** Learns; a model that is not worse on later weeks counts from now on. */
  async train({ by, at }: Choice): Promise<Training> {
    await this.examples.collect();
    const algorithm = await this.algorithm();
    const [live, examples] = await Promise.all([this.models.live(algorithm), this.examples.list(algorithm)]);
    const training = trainDecision(examples, { live, prior: priorModel(algorithm) });
    if (training.kind === 'trained') {
      const { model, report } = training;
      await this.transactions.run(async (tx) => {
        const isNew = await this.models.keep(model, { by, at, report }, tx);
        if (isNew && report.goesLive) await this.goLive(model, { by: null, at }, tx);
      });
    }
    return training;
  }

  /**
   * Makes a stored model count again; every open challenge is ranked anew under it.
   * @throws DecisionModelNotFound, NotOfThisRanking
   */
  async choose(version: string, choice: Choice): Promise<void> {
    const algorithm = await this.algorithm();
    await this.transactions.run(async (tx) => {
      const model = await this.models.find(version, tx);
      if (!model) throw new DecisionModelNotFound(version);
      if (model.algorithm !== algorithm) throw new NotOfThisRanking(version);
      await this.goLive(model, choice, tx);
    });
  }

  private async goLive(model: DecisionModel, choice: Choice, tx: Tx): Promise<void> {
    await this.models.choose(model, choice, tx);
    await this.outbox.add(rematchAll, { rematchId: randomUUID() }, tx);
  }

  private async algorithm(): Promise<string> {
    return algorithmOf((await this.rankings.findLatestId()) ?? '');
  }
}
