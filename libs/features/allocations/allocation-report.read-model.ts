import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { gini, type AllocationObstacle } from '#domain/allocation';

/** Whose part of a week is told: null is the whole. */
export interface AllocationScope {
  readonly clusterIds: readonly string[] | null;
}

/** One of the two choices, as far as the scope reaches. */
export interface AllocationFigures {
  readonly suggestions: number;
  readonly value: number;
  /** Challenges with at least one suggestion. */
  readonly covered: number;
  /** Of the suggestions over the capabilities that could have had one. */
  readonly giniOfExposure: number;
}

export interface WeekSummary {
  readonly week: string;
  readonly madeAt: Date;
  readonly isProven: boolean;
  readonly perChallenge: number;
}

/** How many challenges got so many suggestions. */
export interface SuggestionSpread {
  readonly suggestions: number;
  readonly challenges: number;
  readonly greedyChallenges: number;
}

export interface ChallengeLeftOut {
  readonly challengeId: string;
  readonly title: string;
  readonly obstacle: AllocationObstacle;
  readonly candidates: number;
  readonly greedySuggestions: number;
}

export interface AllocationOfWeek extends WeekSummary {
  readonly challenges: number;
  readonly capabilities: number;
  readonly chosen: AllocationFigures;
  readonly greedy: AllocationFigures;
  readonly spread: readonly SuggestionSpread[];
  /** The first of those without a suggestion. */
  readonly leftOut: readonly ChallengeLeftOut[];
  readonly leftOutCount: number;
}

interface ShareRow {
  readonly suggestions: number;
  readonly greedySuggestions: number;
}

interface ChallengeRow extends ShareRow {
  readonly value: number;
  readonly greedyValue: number;
}

const WEEKS = `SELECT w.week, w.made_at AS "madeAt", w.is_proven AS "isProven", w.per_challenge AS "perChallenge"
  FROM weekly_allocation w`;
/** $2: the clusters, or null. */
const inScope = (organisation: string): string =>
  `($2::uuid[] IS NULL OR EXISTS (SELECT FROM cluster_member k
    WHERE k.organisation_id = ${organisation} AND k.cluster_id = ANY ($2::uuid[])))`;

const CHALLENGES = `
  SELECT s.suggestions, s.value, s.greedy_suggestions AS "greedySuggestions", s.greedy_value AS "greedyValue"
  FROM challenge_share s JOIN challenge h ON h.id = s.challenge_id
  WHERE s.week = $1 AND ${inScope('h.organisation_id')}`;

const CAPABILITIES = `
  SELECT s.suggestions, s.greedy_suggestions AS "greedySuggestions"
  FROM capability_share s JOIN capability c ON c.id = s.capability_id
  WHERE s.week = $1 AND ${inScope('c.organisation_id')}`;

const LEFT_OUT = `
  SELECT h.id AS "challengeId", v.title, s.obstacle, s.candidates, s.greedy_suggestions AS "greedySuggestions"
  FROM challenge_share s
  JOIN challenge h ON h.id = s.challenge_id
  JOIN challenge_version v ON v.id = h.live_version_id
  WHERE s.week = $1 AND s.suggestions = 0 AND ${inScope('h.organisation_id')}
  ORDER BY s.candidates DESC, v.title, h.id LIMIT $3`;

const MOST_LEFT_OUT = 100;

@Injectable()
export class AllocationReportReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** The latest weeks, newest first. */
  listWeeks(limit: number): Promise<WeekSummary[]> {
    return this.db.query<WeekSummary[]>(`${WEEKS} ORDER BY w.week DESC LIMIT $1`, [limit]);
  }

  async find(week: string, { clusterIds }: AllocationScope): Promise<AllocationOfWeek | null> {
    const [summary] = await this.db.query<WeekSummary[]>(`${WEEKS} WHERE w.week = $1`, [week]);
    if (!summary) return null;
    const [challenges, capabilities, leftOut] = await Promise.all([
      this.db.query<ChallengeRow[]>(CHALLENGES, [week, clusterIds]),
      this.db.query<ShareRow[]>(CAPABILITIES, [week, clusterIds]),
      this.db.query<ChallengeLeftOut[]>(LEFT_OUT, [week, clusterIds, MOST_LEFT_OUT]),
    ]);
    const greedily = ({ greedySuggestions, greedyValue }: ChallengeRow) => ({
      suggestions: greedySuggestions,
      value: greedyValue,
    });
    const exposure = capabilities.map(({ suggestions }) => suggestions);
    const greedyExposure = capabilities.map(({ greedySuggestions }) => greedySuggestions);
    return {
      ...summary,
      challenges: challenges.length,
      capabilities: capabilities.length,
      chosen: figuresOf(challenges, exposure),
      greedy: figuresOf(challenges.map(greedily), greedyExposure),
      spread: spreadOf(challenges, summary.perChallenge),
      leftOut,
      leftOutCount: challenges.filter(({ suggestions }) => suggestions === 0).length,
    };
  }
}

function figuresOf(
  challenges: readonly Pick<ChallengeRow, 'suggestions' | 'value'>[],
  exposure: readonly number[],
): AllocationFigures {
  return {
    suggestions: challenges.reduce((sum, { suggestions }) => sum + suggestions, 0),
    value: challenges.reduce((sum, { value }) => sum + value, 0),
    covered: challenges.filter(({ suggestions }) => suggestions > 0).length,
    giniOfExposure: gini(exposure),
  };
}

function spreadOf(challenges: readonly ShareRow[], perChallenge: number): SuggestionSpread[] {
  return Array.from({ length: perChallenge + 1 }, (_, count) => ({
    suggestions: count,
    challenges: challenges.filter(({ suggestions }) => suggestions === count).length,
    greedyChallenges: challenges.filter(({ greedySuggestions }) => greedySuggestions === count).length,
  }));
}
