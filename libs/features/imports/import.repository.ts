import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { FIELD_SIGN, ROW_SIGN, type CapabilityRow, type ChallengeRow, type ImportChoices } from './imported-rows.js';

/** What an earlier import left of a thing. */
export interface Earlier {
  readonly external_id: string;
  readonly id: string;
  readonly organisation_id: string;
  readonly state: string;
  readonly fingerprint: string;
  readonly is_import_only: boolean;
}

const FIELD = `E'\\x${FIELD_SIGN.charCodeAt(0).toString(16)}'`;
const ROW = `E'\\x${ROW_SIGN.charCodeAt(0).toString(16)}'`;
const SHOWN_VERSION = 'coalesce(c.live_version_id, c.working_version_id)';

const EARLIER_CHALLENGES = `
  SELECT c.external_id, c.id, c.organisation_id, c.state, true AS is_import_only,
    md5(concat_ws(${FIELD}, v.title, v.teaser, i.full_text)) AS fingerprint
  FROM challenge c
  JOIN challenge_version v ON v.id = ${SHOWN_VERSION}
  JOIN challenge_identity i ON i.version_id = v.id
  WHERE c.origin = 'import' AND c.external_id = ANY($1::text[]) FOR UPDATE OF c`;

/** Once somebody has claimed a capability it is his: an import does not touch it any more. */
const EARLIER_CAPABILITIES = `
  SELECT c.external_id, c.id, c.organisation_id, c.state, c.claimed_by IS NULL AND c.state IN ('imported', 'published') AS is_import_only,
    (SELECT md5(coalesce(string_agg(concat_ws(${FIELD}, e.title, e.text, coalesce(e.year::text, '')), ${ROW} ORDER BY e.position), ''))
      FROM evidence e WHERE e.version_id = ${SHOWN_VERSION}) AS fingerprint
  FROM capability c
  WHERE c.origin = 'import' AND c.external_id = ANY($1::text[]) FOR UPDATE OF c`;

const ORGANISATIONS = `
  INSERT INTO organisation (id, name, kind, origin, external_id, country)
  SELECT s.organisation_id, s.name, $2, 'import', s.external_id, $3
  FROM jsonb_to_recordset($1::jsonb) AS s (organisation_id uuid, name text, external_id text)
  ON CONFLICT (origin, external_id) WHERE external_id IS NOT NULL DO NOTHING`;

const NEW_CHALLENGES = `
  INSERT INTO challenge (id, organisation_id, state, origin, external_id, published_at, confirmed_at, created_at)
  SELECT s.id, s.organisation_id, 'draft', 'import', s.external_id, NULL, NULL, $2
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, organisation_id uuid, external_id text)`;

const NEW_CAPABILITIES = `
  INSERT INTO capability (id, organisation_id, state, origin, external_id, created_at)
  SELECT s.id, s.organisation_id, 'imported', 'import', s.external_id, $2
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, organisation_id uuid, external_id text)`;

const CHALLENGE_VERSIONS = `
  INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser, created_at)
  SELECT s.version_id, s.id, 1 + (SELECT count(*) FROM challenge_version o WHERE o.challenge_id = s.id), 'draft',
    s.language, s.title, s.teaser, $2
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version_id uuid, language text, title text, teaser text)`;

const CHALLENGE_IDENTITIES = `
  INSERT INTO challenge_identity (version_id, full_text)
  SELECT s.version_id, s.full_text FROM jsonb_to_recordset($1::jsonb) AS s (version_id uuid, full_text text)`;

const CAPABILITY_VERSIONS = `
  INSERT INTO capability_version (id, capability_id, number, status, language, kind, title, created_at)
  SELECT s.version_id, s.id, 1 + (SELECT count(*) FROM capability_version o WHERE o.capability_id = s.id), 'draft',
    s.language, 'expertise', s.title, $2
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version_id uuid, language text, title text)`;

const EVIDENCE = `
  INSERT INTO evidence (id, version_id, position, kind, title, text, year)
  SELECT s.id, s.version_id, s.position, 'project', s.title, s.text, s.year
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version_id uuid, position integer, title text, text text, year integer)`;

/** A published thing's new version goes live at once; another's becomes its working version. */
const ADOPT = (table: 'challenge' | 'capability'): string => `
  UPDATE ${table} c SET version = c.version + 1,
    live_version_id = CASE WHEN c.state = 'published' THEN s.version_id ELSE c.live_version_id END,
    working_version_id = CASE WHEN c.state = 'published' THEN NULL ELSE s.version_id END
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, version_id uuid) WHERE c.id = s.id`;

const PUBLISH = (table: 'challenge' | 'capability'): string => `
  UPDATE ${table} c SET state = 'published', published_at = $2, version = c.version + 1,
    ${table === 'challenge' ? 'confirmed_at = $2,' : ''}
    live_version_id = c.working_version_id, working_version_id = NULL
  WHERE c.id = ANY($1::uuid[]) AND c.state IN ('draft', 'imported') AND c.working_version_id IS NOT NULL
  RETURNING c.id`;

const MARK = (table: 'challenge' | 'capability'): string => `
  UPDATE ${table}_version v SET
    status = CASE WHEN v.id = c.live_version_id THEN 'approved' WHEN v.id = c.working_version_id THEN 'draft' ELSE 'superseded' END
  FROM ${table} c WHERE c.id = v.${table}_id AND c.id = ANY($1::uuid[])`;

interface OrganisationRow {
  readonly organisation_id: string;
  readonly name: string;
  readonly external_id: string;
}

/** Writes imports in bulk: a few statements for a batch, whatever its size. */
@Injectable()
export class ImportRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async listEarlier(kind: 'challenge' | 'capability', ids: readonly string[], tx: Tx): Promise<Map<string, Earlier>> {
    const query = kind === 'challenge' ? EARLIER_CHALLENGES : EARLIER_CAPABILITIES;
    const rows = await managerOf(this.db, tx).query<Earlier[]>(query, [ids]);
    return new Map(rows.map((row) => [row.external_id, row]));
  }

  /** Adds the organisations that are new, and gives the ids of all by external id. */
  async keepOrganisations(
    rows: readonly OrganisationRow[],
    { kind, country }: { kind: string; country: string },
    tx: Tx,
  ): Promise<Map<string, string>> {
    const db = managerOf(this.db, tx);
    await db.query(ORGANISATIONS, [JSON.stringify(rows), kind, country]);
    const kept = await db.query<{ id: string; external_id: string }[]>(
      `SELECT id, external_id FROM organisation WHERE origin = 'import' AND external_id = ANY($1::text[])`,
      [rows.map(({ external_id }) => external_id)],
    );
    return new Map(kept.map(({ id, external_id }) => [external_id, id]));
  }

  async addChallenges(rows: readonly ChallengeRow[], at: Date, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(NEW_CHALLENGES, [JSON.stringify(rows), at]);
  }

  async addCapabilities(rows: readonly CapabilityRow[], at: Date, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(NEW_CAPABILITIES, [JSON.stringify(rows.map(withoutEvidence)), at]);
  }

  async addChallengeVersions(rows: readonly ChallengeRow[], at: Date, tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    const json = JSON.stringify(rows);
    await db.query(CHALLENGE_VERSIONS, [json, at]);
    await db.query(CHALLENGE_IDENTITIES, [json]);
    await db.query(ADOPT('challenge'), [json]);
  }

  async addCapabilityVersions(rows: readonly CapabilityRow[], at: Date, tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    const json = JSON.stringify(rows.map(withoutEvidence));
    await db.query(CAPABILITY_VERSIONS, [json, at]);
    await db.query(EVIDENCE, [JSON.stringify(rows.flatMap(({ evidence }) => evidence))]);
    await db.query(ADOPT('capability'), [json]);
  }

  /** Publishes those that are not, when asked to; brings the status of their versions in line. Gives those just published. */
  async finish(
    kind: 'challenge' | 'capability',
    ids: readonly string[],
    { publish, at }: ImportChoices,
    tx: Tx,
  ): Promise<string[]> {
    const db = managerOf(this.db, tx);
    const [published] = publish ? await db.query<[{ id: string }[], number]>(PUBLISH(kind), [ids, at]) : [[]];
    await db.query(MARK(kind), [ids]);
    return published.map(({ id }) => id);
  }

  async listOpenChallengeIds(limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT id FROM challenge WHERE state = 'published' ORDER BY published_at DESC, id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}

function withoutEvidence({ evidence, ...row }: CapabilityRow): Omit<CapabilityRow, 'evidence'> {
  void evidence;
  return row;
}
