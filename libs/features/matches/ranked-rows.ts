import { type ChallengeFacts } from '#domain/matching';
import { type Language } from '#domain/vocabulary';
import { type CapabilityRecord, type ChallengeRecord } from './ranked-records.js';

interface RecordRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly version_id: string;
  readonly language: Language;
  readonly title: string;
  readonly topics: string[];
  readonly sectors: string[];
  readonly region: string | null;
  readonly cooperation_types: string[];
  readonly work_languages: string[];
  readonly cluster_ids: string[];
}

export interface CapabilityRow extends RecordRow {
  readonly description: string;
  readonly equipment: string;
  readonly trl: number | null;
  readonly evidence: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly year: number | null;
  }[];
}

export interface ChallengeRow extends RecordRow {
  readonly teaser: string;
  readonly criteria: string[];
  readonly full_text: string;
  readonly competitor_ids: string[];
  readonly co_authored_ids: string[];
  readonly trl_now: number | null;
  readonly trl_wanted: number | null;
  readonly audience: ChallengeFacts['audience'];
  readonly audience_cluster_ids: string[];
  readonly deadline: string | null;
}

export function toCapabilityRecord(row: CapabilityRow): CapabilityRecord {
  const own = { title: row.title, text: `${row.description}\n${row.equipment}`, language: row.language };
  const hasOwnText = row.description !== '' || row.evidence.length === 0;
  const evidence = row.evidence.map(({ title, text, year }) => ({ title, text, year }));
  return {
    id: row.id,
    versionId: row.version_id,
    facts: { ...sharedFacts(row), trl: row.trl, equipment: row.equipment },
    profile: { id: row.id, topics: row.topics, documents: hasOwnText ? [own, ...evidence] : evidence },
    evidenceIds: [...(hasOwnText ? [null] : []), ...row.evidence.map(({ id }) => id)],
  };
}

export function toChallengeRecord(row: ChallengeRow): ChallengeRecord {
  const { id, language, title, topics } = row;
  const text = [row.teaser, ...row.criteria, row.full_text].filter(Boolean).join('\n');
  return {
    id,
    versionId: row.version_id,
    need: { title, text, language, topics },
    facts: {
      ...sharedFacts(row),
      language,
      competitorIds: row.competitor_ids,
      coAuthoredIds: row.co_authored_ids,
      trlNow: row.trl_now,
      trlWanted: row.trl_wanted,
      audience: row.audience,
      audienceClusterIds: row.audience_cluster_ids,
      deadlineOn: row.deadline,
    },
  };
}

function sharedFacts(row: RecordRow) {
  return {
    organisationId: row.organisation_id,
    topics: row.topics,
    sectors: row.sectors,
    region: row.region,
    clusterIds: row.cluster_ids,
    cooperationTypes: row.cooperation_types,
    workLanguages: row.work_languages,
  };
}
