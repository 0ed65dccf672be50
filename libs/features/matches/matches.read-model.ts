import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type MatchState } from '#domain/states';
import { inAudience } from '#features/challenges';
import { type StoredReason } from './capability-ranking.js';
import { CURRENT_REASONS } from './current-reasons.js';

/** Who looks: what he may see depends on his organisations and the clusters that he manages. */
export interface Viewer {
  readonly organisationIds: readonly string[];
  readonly managedClusterIds: readonly string[];
}

export interface MatchedCapability {
  readonly capabilityId: string;
  readonly title: string;
  readonly kind: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: string;
  readonly region: string | null;
  readonly trl: number | null;
  readonly origin: string;
}

export interface ListedMatch extends MatchedCapability {
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  readonly state: MatchState;
  readonly stateReason: string | null;
  readonly reasons: readonly StoredReason[];
  /** Titles of the evidence nearest to the challenge. */
  readonly evidence: readonly string[];
  readonly introductionId: string | null;
}

/** A challenge as its teaser shows it: stage 1, whoever looks. */
export interface FittingChallenge {
  readonly matchId: string;
  readonly challengeId: string;
  readonly title: string;
  readonly teaser: string;
  readonly language: string;
  readonly sectors: readonly string[];
  readonly region: string | null;
  readonly trlWanted: number | null;
  readonly deadlineOn: string | null;
  readonly score: number;
  readonly state: MatchState;
  readonly reasons: readonly StoredReason[];
}

const CAPABILITY_FIELDS = `c.id AS "capabilityId", v.title, v.kind, o.id AS "organisationId", o.name AS "organisationName",
  o.kind AS "organisationKind", coalesce(v.region, o.region) AS region, v.trl, c.origin`;

const OF_CHALLENGE = `
  SELECT m.id, m.rank, m.score, m.state, m.state_reason AS "stateReason", ${CURRENT_REASONS}, ${CAPABILITY_FIELDS},
    (SELECT i.id FROM introduction i WHERE i.challenge_id = m.challenge_id AND i.capability_id = m.capability_id
      AND EXISTS (SELECT FROM introduction_person ip WHERE ip.introduction_id = i.id AND ip.side = 'challenge')
      ORDER BY i.created_at DESC LIMIT 1) AS "introductionId"
  FROM match m
  JOIN challenge h ON h.id = m.challenge_id
  JOIN capability c ON c.id = m.capability_id
  JOIN capability_version v ON v.id = c.live_version_id
  JOIN organisation o ON o.id = c.organisation_id
  WHERE m.challenge_id = $1 AND m.state <> 'superseded' AND (c.state = 'published' OR m.state = 'introduced')
  ORDER BY m.state = 'dismissed', m.rank, m.id
  LIMIT $2`;

/** Of live versions only: what was withdrawn since is not told. */
const EVIDENCE = `
  SELECT e.id, e.title FROM evidence e JOIN capability c ON c.live_version_id = e.version_id WHERE e.id = ANY($1::uuid[])`;

const OF_CAPABILITY = `
  SELECT m.id AS "matchId", h.id AS "challengeId", v.title, v.teaser, v.language, v.sectors, v.region,
    v.trl_wanted AS "trlWanted", v.deadline::text AS "deadlineOn", m.score, m.state, ${CURRENT_REASONS}
  FROM match m
  JOIN challenge h ON h.id = m.challenge_id AND h.state = 'published'
  JOIN challenge_version v ON v.id = h.live_version_id
  JOIN capability c ON c.id = m.capability_id
  WHERE m.capability_id = $1 AND m.state IN ('suggested', 'shortlisted', 'introduced')
    AND (v.deadline IS NULL OR v.deadline >= current_date)
    AND ${inAudience({ version: 'v', organisations: '$2', managed: '$3' })}
  ORDER BY m.score DESC, h.id
  LIMIT $4`;

const CAPABILITIES = `
  SELECT ${CAPABILITY_FIELDS}
  FROM capability c
  JOIN capability_version v ON v.id = c.live_version_id
  JOIN organisation o ON o.id = c.organisation_id
  WHERE c.state = 'published' AND c.id = ANY($1::uuid[])`;

@Injectable()
export class MatchesReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async listForChallenge(challengeId: string, limit: number): Promise<ListedMatch[]> {
    const rows = await this.db.query<Omit<ListedMatch, 'evidence'>[]>(OF_CHALLENGE, [challengeId, limit]);
    const titles = await this.evidenceTitles(rows.flatMap(nearestEvidence));
    const titlesOf = (row: Omit<ListedMatch, 'evidence'>): string[] =>
      nearestEvidence(row).flatMap((id) => titles.get(id) ?? []);
    return rows.map((row) => ({ ...row, evidence: titlesOf(row) }));
  }

  listForCapability(capabilityId: string, viewer: Viewer, limit: number): Promise<FittingChallenge[]> {
    const { organisationIds, managedClusterIds } = viewer;
    return this.db.query<FittingChallenge[]>(OF_CAPABILITY, [capabilityId, organisationIds, managedClusterIds, limit]);
  }

  /** Those of the capabilities that are published at this moment. */
  listCapabilities(ids: readonly string[]): Promise<MatchedCapability[]> {
    return this.db.query<MatchedCapability[]>(CAPABILITIES, [ids]);
  }

  private async evidenceTitles(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; title: string }[]>(EVIDENCE, [ids]);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}

function nearestEvidence({ reasons }: Pick<ListedMatch, 'reasons'>): readonly string[] {
  return reasons.find(({ criterion }) => criterion === 'topic')?.evidenceIds ?? [];
}
