import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type ContactTime, type QuotableCapability, type QuotableChallenge } from '#domain/matching';
import { inAudience } from '#features/challenges';
import { type StoredReason } from './capability-ranking.js';
import { CURRENT_REASONS } from './current-reasons.js';
import { type Viewer } from './matches.read-model.js';

/** The two versions that were ranked for a match, as far as the reader may see them. */
export interface QuotedPair {
  readonly challengeVersionId: string;
  readonly capabilityVersionId: string;
  readonly identity: 'named' | 'anonymous';
  readonly reasons: readonly StoredReason[];
  readonly challenge: QuotableChallenge;
  readonly capability: QuotableCapability;
  readonly contacts: readonly ContactTime[];
}

const VALUES = (version: string): string => `'language', ${version}.language, 'title', ${version}.title,
  'topics', ${version}.topics, 'sectors', ${version}.sectors, 'region', ${version}.region,
  'cooperationTypes', ${version}.cooperation_types, 'workLanguages', ${version}.work_languages`;

/** Full texts of anonymous challenges are loaded only where `seesClosed` (SQL) holds. */
const pairOf = (seesClosed: string): string => `
  SELECT m.challenge_version_id AS "challengeVersionId", m.capability_version_id AS "capabilityVersionId", v.identity,
    ${CURRENT_REASONS},
    json_build_object(${VALUES('v')}, 'teaser', v.teaser, 'criteria', v.criteria, 'trlNow', v.trl_now,
      'trlWanted', v.trl_wanted, 'budgetBand', v.budget_band, 'deadlineOn', v.deadline,
      'fullText', CASE WHEN v.identity = 'named' OR ${seesClosed} THEN coalesce(i.full_text, '') ELSE '' END) AS challenge,
    json_build_object(${VALUES('k')}, 'description', k.description, 'equipment', k.equipment, 'trl', k.trl,
      'evidence', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'text', e.text)
        ORDER BY e.position), '[]') FROM evidence e WHERE e.version_id = k.id AND m.reasons #> '{0,evidenceIds}' ? e.id::text)
      ) AS capability,
    (SELECT coalesce(json_agg(json_build_object('weeklyCapacity', p.weekly_capacity, 'away',
      (SELECT coalesce(json_agg(json_build_object('from', a.from_on, 'to', a.to_on)), '[]') FROM away_period a
        WHERE a.person_id = p.id AND a.to_on >= current_date))), '[]')
      FROM capability_contact n JOIN person p ON p.id = n.person_id WHERE n.capability_id = c.id) AS contacts
  FROM match m
  JOIN challenge h ON h.id = m.challenge_id
  JOIN challenge_version v ON v.id = m.challenge_version_id
  LEFT JOIN challenge_identity i ON i.version_id = v.id
  JOIN capability c ON c.id = m.capability_id
  JOIN capability_version k ON k.id = m.capability_version_id`;

const OF_MATCH = `${pairOf('$2::boolean')} WHERE m.id = $1`;

/** The same challenges that a capability's people are shown as fitting. */
const OF_CAPABILITY = `${pairOf('false')}
  WHERE m.challenge_id = $1 AND m.capability_id = $2 AND h.state = 'published' AND h.live_version_id = v.id
    AND m.state IN ('suggested', 'shortlisted', 'introduced')
    AND ${inAudience({ version: 'v', organisations: '$3', managed: '$4' })}`;

@Injectable()
export class QuotedPairsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Of one match; `seesClosed`: the reader may see stage 2 of the challenge though it is anonymous. */
  async ofMatch(matchId: string, seesClosed: boolean): Promise<QuotedPair | null> {
    const [row] = await this.db.query<QuotedPair[]>(OF_MATCH, [matchId, seesClosed]);
    return row ?? null;
  }

  /** Of a challenge that a capability fits, as its audience sees it. */
  async ofCapability(challengeId: string, capabilityId: string, viewer: Viewer): Promise<QuotedPair | null> {
    const { organisationIds, managedClusterIds } = viewer;
    const [row] = await this.db.query<QuotedPair[]>(OF_CAPABILITY, [
      challengeId,
      capabilityId,
      organisationIds,
      managedClusterIds,
    ]);
    return row ?? null;
  }
}
