import { Injectable } from '@nestjs/common';
import { criteria, shortlistProbability, type Verdicts } from '#domain/matching';
import { CapabilityRanking } from './capability-ranking.js';
import { DecisionModelRepository } from './decision-model.repository.js';
import { MatchNotFound } from './matches.errors.js';
import { MatchRepository } from './match.repository.js';
import { ModelVersionRepository } from './model-version.repository.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';

/** A stored match, and what its models say of its two versions today. */
export interface Replay {
  readonly stored: { readonly score: number; readonly textScore: number | null; readonly verdicts: Verdicts | null };
  readonly again: { readonly score: number; readonly textScore: number; readonly verdicts: Verdicts };
}

/** Clusters and the region of an organisation belong to no version of a record: what was judged then counts. */
const PLACE = criteria.indexOf('place');

/** Scores stored matches again by the models that they name, from the versions that they name. */
@Injectable()
export class MatchReplay {
  private readonly rankings = new Map<string, CapabilityRanking | null>();

  constructor(
    private readonly matches: MatchRepository,
    private readonly models: ModelVersionRepository,
    private readonly decisions: DecisionModelRepository,
    private readonly records: RankedRecordsReadModel,
  ) {}

  /** Null when it names a model that this version of the product cannot use. @throws MatchNotFound */
  async replay(matchId: string): Promise<Replay | null> {
    const match = await this.matches.find(matchId);
    if (!match) throw new MatchNotFound(matchId);
    const [ranking, decision, pair] = await Promise.all([
      this.rankingBy(match.modelVersion),
      this.decisions.find(match.decisionVersion ?? ''),
      this.records.findVersions(match.challengeVersionId, match.capabilityVersionId),
    ]);
    if (!ranking || !decision || !pair) return null;
    ranking.put(pair.capability);
    const found = ranking.examine(pair.challenge, pair.capability.id, { today: '', unavailable: new Map(), decision });
    ranking.remove(pair.capability.id);
    if (!found) return null;
    const { textScore } = found;
    const place = match.verdicts?.[PLACE] ?? found.verdicts[PLACE] ?? 'u';
    const verdicts = found.verdicts.slice(0, PLACE) + place + found.verdicts.slice(PLACE + 1);
    const { score, textScore: then, verdicts: judged } = match;
    return {
      stored: { score, textScore: then, verdicts: judged },
      again: { score: shortlistProbability(decision, { textScore, verdicts }), textScore, verdicts },
    };
  }

  /** The ids of the matches that were ranked last. */
  listLatest(limit: number): Promise<string[]> {
    return this.matches.listLatest(limit);
  }

  private async rankingBy(modelVersion: string): Promise<CapabilityRanking | null> {
    const known = this.rankings.get(modelVersion);
    if (known !== undefined) return known;
    const model = await this.models.find(modelVersion);
    const ranking = model && new CapabilityRanking(model);
    this.rankings.set(modelVersion, ranking);
    return ranking;
  }
}
