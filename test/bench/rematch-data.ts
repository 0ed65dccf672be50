import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { RankableProfile } from '#domain/matching';
import type { RealNeed } from './real-data.js';

const PAGE = 500;

const ORGANISATION = `INSERT INTO organisation (id, name, kind) SELECT r.organisation, r.title, r.kind FROM rows r`;
const ROWS = `WITH rows AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, version uuid, organisation uuid,
  kind text, title text, text text, evidence jsonb))`;

const CAPABILITIES = [
  `${ROWS} ${ORGANISATION}`,
  `${ROWS} INSERT INTO capability (id, organisation_id, state, published_at) SELECT r.id, r.organisation, 'published', now() FROM rows r`,
  `${ROWS} INSERT INTO capability_version (id, capability_id, number, status, language, kind, title, description)
   SELECT r.version, r.id, 1, 'approved', 'en', 'expertise', r.title, r.text FROM rows r`,
  `${ROWS} INSERT INTO evidence (id, version_id, position, kind, title, text)
   SELECT gen_random_uuid(), r.version, e.place, 'publication', e.value->>'title', e.value->>'text'
   FROM rows r, jsonb_array_elements(r.evidence) WITH ORDINALITY AS e (value, place)`,
  `${ROWS} UPDATE capability c SET live_version_id = r.version FROM rows r WHERE c.id = r.id`,
];

const CHALLENGES = [
  `${ROWS} ${ORGANISATION}`,
  `${ROWS} INSERT INTO challenge (id, organisation_id, state, published_at) SELECT r.id, r.organisation, 'published', now() FROM rows r`,
  `${ROWS} INSERT INTO challenge_version (id, challenge_id, number, status, language, title, teaser)
   SELECT r.version, r.id, 1, 'approved', 'en', r.title, r.text FROM rows r`,
  `${ROWS} UPDATE challenge h SET live_version_id = r.version FROM rows r WHERE h.id = r.id`,
];

/** Published capabilities with their evidence: one of each profile. */
export async function loadCapabilities(db: Client, profiles: readonly RankableProfile[]): Promise<void> {
  const rows = profiles.map(({ documents: [own, ...evidence] }) => ({
    ...ids('university'),
    title: own?.title.slice(0, 200) ?? '',
    text: own?.text ?? '',
    evidence: evidence.map(({ title, text }) => ({ title, text })),
  }));
  await load(db, CAPABILITIES, rows);
}

/** Published challenges: the needs, again and again until there are enough, each time with other words at its end. */
export async function loadChallenges(db: Client, needs: readonly RealNeed[], count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => {
    const [need, other] = [needs[i % needs.length], needs[(i * 7 + Math.floor(i / needs.length)) % needs.length]];
    const text = `${need?.text.slice(0, 600) ?? ''} ${other?.text.slice(0, 300) ?? ''}`;
    return { ...ids('sme'), title: need?.title.slice(0, 120) ?? '', text, evidence: [] };
  });
  await load(db, CHALLENGES, rows);
}

function ids(kind: string): { id: string; version: string; organisation: string; kind: string } {
  return { id: randomUUID(), version: randomUUID(), organisation: randomUUID(), kind };
}

async function load(db: Client, statements: readonly string[], rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = JSON.stringify(rows.slice(from, from + PAGE));
    await db.query('BEGIN');
    for (const statement of statements) await db.query(statement, [page]);
    await db.query('COMMIT');
  }
}
