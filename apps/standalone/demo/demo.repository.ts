import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import type { CapabilityRow, ChallengeRow } from './demo-rows.js';

const CHALLENGES = `
  INSERT INTO challenge (id, organisation_id, author_id, state, live_version_id, working_version_id, origin, external_id,
    published_at, confirmed_at, created_at)
  SELECT id, organisation_id, author_id, state, live_version_id, working_version_id, 'demo', key,
    published_at, published_at, created_at
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, organisation_id uuid, author_id uuid, state text, live_version_id uuid,
    working_version_id uuid, key text, published_at timestamptz, created_at timestamptz)`;

const CHALLENGE_VERSIONS = `
  INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser, criteria, sectors, region, topics,
    trl_now, trl_wanted, cooperation_types, budget_band, deadline, work_languages, ip_terms, audience, audience_cluster_ids,
    identity, author_id, submitted_at, reviewer_id, reviewed_at, created_at)
  SELECT version_id, id, 1, status, language, title, teaser, criteria, sectors, region, topics, trl_now, trl_wanted,
    cooperation_types, budget_band, deadline, work_languages, ip_terms, audience, audience_cluster_ids, identity, author_id,
    submitted_at, reviewer_id, published_at, created_at
  FROM jsonb_to_recordset($1::jsonb) AS r (version_id uuid, id uuid, status text, language text, title text, teaser text,
    criteria text[], sectors text[], region text, topics text[], trl_now int, trl_wanted int, cooperation_types text[],
    budget_band text, deadline date, work_languages text[], ip_terms text, audience text, audience_cluster_ids uuid[],
    identity text, author_id uuid, submitted_at timestamptz, reviewer_id uuid, published_at timestamptz,
    created_at timestamptz)`;

const CHALLENGE_STAGES = `
  WITH rows AS (SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS r (version_id uuid, full_text text, county text, city text, author_id uuid, annex text)),
  identities AS (INSERT INTO challenge_identity (version_id, full_text, county, city, contact_ids)
    SELECT version_id, full_text, county, city, ARRAY[author_id] FROM rows)
  INSERT INTO challenge_annex (version_id, confidential_text) SELECT version_id, annex FROM rows`;

const CAPABILITIES = `
  INSERT INTO capability (id, organisation_id, author_id, state, live_version_id, working_version_id, origin, external_id,
    published_at, created_at)
  SELECT id, organisation_id, author_id, state, live_version_id, working_version_id, 'demo', key, published_at, created_at
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, organisation_id uuid, author_id uuid, state text, live_version_id uuid,
    working_version_id uuid, key text, published_at timestamptz, created_at timestamptz)`;

const CAPABILITY_VERSIONS = `
  INSERT INTO capability_version (id, capability_id, number, status, language, kind, title, description, sectors, region,
    topics, trl, equipment, cooperation_types, work_languages, ip_terms, author_id, submitted_at, reviewed_at, created_at)
  SELECT version_id, id, 1, status, language, kind, title, description, sectors, region, topics, trl, equipment,
    cooperation_types, work_languages, ip_terms, author_id, submitted_at, published_at, created_at
  FROM jsonb_to_recordset($1::jsonb) AS r (version_id uuid, id uuid, status text, language text, kind text, title text,
    description text, sectors text[], region text, topics text[], trl int, equipment text, cooperation_types text[],
    work_languages text[], ip_terms text, author_id uuid, submitted_at timestamptz, published_at timestamptz,
    created_at timestamptz)`;

const EVIDENCE = `
  INSERT INTO evidence (id, version_id, position, kind, title, text, year)
  SELECT id, version_id, position, kind, title, text, year FROM jsonb_to_recordset($1::jsonb)
    AS r (id uuid, version_id uuid, position int, kind text, title text, text text, year int)`;

const CONTACTS = `
  INSERT INTO capability_contact (capability_id, person_id, position)
  SELECT id, person_id, position FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, person_id uuid, position int)`;

const EVENTS = `
  INSERT INTO brokerage_event (id, cluster_id, state, title, description, mode, place, zone, languages, slot_minutes,
    gap_minutes, tables, sessions, starts_at, ends_at, register_by, created_by)
  SELECT id, cluster_id, 'open', title, description, 'in-person', place, zone, '{ro,en}', slot_minutes, gap_minutes, tables,
    sessions, starts_at, ends_at, register_by, created_by
  FROM jsonb_to_recordset($1::jsonb->'events') AS r (id uuid, cluster_id uuid, title text, description text, place text,
    zone text, slot_minutes int, gap_minutes int, tables int, sessions jsonb, starts_at timestamptz, ends_at timestamptz,
    register_by timestamptz, created_by uuid)`;

const REGISTRATIONS = `
  INSERT INTO event_registration (event_id, person_id, looks_for, offers, challenge_ids, capability_ids)
  SELECT event_id, person_id, looks_for, offers, challenge_ids, capability_ids
  FROM jsonb_to_recordset($1::jsonb->'registrations') AS r (event_id uuid, person_id uuid, looks_for text, offers text,
    challenge_ids uuid[], capability_ids uuid[])`;

const PROFILES = `
  INSERT INTO event_profile (id, event_id, person_id, challenge_id)
  SELECT id, event_id, person_id, challenge_id FROM jsonb_to_recordset($1::jsonb->'profiles')
    AS r (id uuid, event_id uuid, person_id uuid, challenge_id uuid)`;

const WISHES = `
  INSERT INTO event_wish (id, event_id, from_profile_id, to_profile_id, origin, from_says, to_says)
  SELECT id, event_id, from_profile_id, to_profile_id, 'participant', from_says, to_says
  FROM jsonb_to_recordset($1::jsonb->'wishes') AS r (id uuid, event_id uuid, from_profile_id uuid, to_profile_id uuid,
    from_says text, to_says text)`;

const HOURS = `
  INSERT INTO availability_window (id, person_id, weekday, from_time, to_time)
  SELECT gen_random_uuid(), person_id, weekday, time '09:00', time '17:00'
  FROM unnest($1::uuid[]) AS person_id, generate_series(1, 5) AS weekday
  WHERE NOT EXISTS (SELECT 1 FROM availability_window w WHERE w.person_id = ANY($1::uuid[]))`;

/** Writes the demo's content in a few statements. */
@Injectable()
export class DemoRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  isLoaded(): Promise<boolean> {
    return this.db.query<unknown[]>(`SELECT 1 FROM setting WHERE key = 'demo-loaded'`).then((rows) => rows.length > 0);
  }

  /** True for the one who is to load it; takes effect with the rest of the transaction. */
  async claim(now: Date, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<unknown[]>(
      `INSERT INTO setting (key, value) VALUES ('demo-loaded', $1) ON CONFLICT (key) DO NOTHING RETURNING key`,
      [JSON.stringify({ at: now.toISOString() })],
    );
    return rows.length === 1;
  }

  async makeAdmins(personIds: readonly string[], tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query('UPDATE person SET is_platform_admin = true WHERE id = ANY($1::uuid[])', [
      personIds,
    ]);
  }

  /** Working hours, Monday to Friday. */
  async giveHours(personIds: readonly string[], tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(HOURS, [personIds]);
  }

  async insertChallenges(rows: readonly ChallengeRow[], tx: Tx): Promise<void> {
    const json = JSON.stringify(rows);
    for (const statement of [CHALLENGES, CHALLENGE_VERSIONS, CHALLENGE_STAGES]) {
      await managerOf(this.db, tx).query(statement, [json]);
    }
  }

  async insertCapabilities(rows: readonly CapabilityRow[], tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    await db.query(CAPABILITIES, [JSON.stringify(rows)]);
    await db.query(CAPABILITY_VERSIONS, [JSON.stringify(rows)]);
    const evidence = rows.flatMap(({ version_id, evidence: list }) =>
      list.map((item, position) => ({ ...item, id: randomUUID(), version_id, position })),
    );
    await db.query(EVIDENCE, [JSON.stringify(evidence)]);
    const contacts = rows.flatMap(({ id, contact_ids }) =>
      contact_ids.map((person_id, position) => ({ id, person_id, position })),
    );
    await db.query(CONTACTS, [JSON.stringify(contacts)]);
  }

  /** An event with who is registered and who wants to meet whom; keys are those of `toEventRows`. */
  async insertEvent(rows: Readonly<Record<string, readonly object[]>>, tx: Tx): Promise<void> {
    const json = JSON.stringify(rows);
    for (const statement of [EVENTS, REGISTRATIONS, PROFILES, WISHES])
      await managerOf(this.db, tx).query(statement, [json]);
  }
}
