import { randomBytes } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { QuotedReason } from '#domain/matching';
import { MatchCriteria, MatchesModule, MatchMaker, MatchMakingModule } from '#features/matches';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { OutboxModule } from '#platform/outbox';
import { openTestDatabase, type TestDatabase } from '#testing';
import { loadContent } from '../content.js';

@Module({})
class Matching {}

type Row = Readonly<Record<string, unknown>>;
const BEST = 4;

/** The stored text of a field, by the name that quotes give it. */
function storedText(rows: ReadonlyMap<string, Row>, versionId: string, field: string): string {
  const [name = '', at = '', part = ''] = field.split('.');
  if (name === 'evidence') return String(rows.get(at)?.[part]);
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/_on$/, '');
  const stored = rows.get(versionId)?.[column];
  return String(Array.isArray(stored) ? stored[Number(at)] : stored);
}

describe('quotes over the whole demo', () => {
  let database: TestDatabase;
  let db: DataSource;
  let matching: INestApplicationContext;
  const rows = new Map<string, Row>();
  const cards: { identity: string; card: readonly QuotedReason[] }[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    const config = loadConfig({ DATABASE_URL: database.url, AUTH_SECRET: randomBytes(32).toString('hex') });
    await loadContent('demo', config);
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 2 }).initialize();
    const imports = [ConfigModule.with(config), DatabaseModule, OutboxModule, MatchesModule, MatchMakingModule];
    matching = await NestFactory.createApplicationContext(
      { module: Matching, imports },
      { logger: ['error'], abortOnError: false },
    );
    for (const { id } of await db.query<{ id: string }[]>(`SELECT id FROM challenge WHERE state = 'published'`))
      await matching.get(MatchMaker).matchChallenge(id, new Date());
    await readRows();
    const matches = await db.query<{ id: string; challenge: string; capability: string; identity: string }[]>(
      `SELECT m.id, m.challenge_id AS challenge, m.capability_id AS capability, v.identity
       FROM match m JOIN challenge_version v ON v.id = m.challenge_version_id WHERE m.rank <= ${BEST}`,
    );
    for (const { id, identity, ...pair } of matches) {
      const [criteria, ids] = [
        matching.get(MatchCriteria),
        { challengeId: pair.challenge, capabilityId: pair.capability },
      ];
      const member = { organisationIds: await memberOf(pair.capability), managedClusterIds: [] };
      cards.push({ identity: 'owner', card: await criteria.ofMatch(id, ['owner'], new Date()) });
      const other = await criteria.ofCapability(ids, member, new Date()).catch(() => null);
      if (other) cards.push({ identity, card: other });
    }
  }, 60_000);

  afterAll(async () => {
    await matching.close();
    await db.destroy();
    await database.drop();
  });

  async function readRows(): Promise<void> {
    const found = await db.query<{ row: Row & { id: string } }[]>(
      `SELECT to_jsonb(v) || jsonb_build_object('full_text', i.full_text) AS row
         FROM challenge_version v JOIN challenge_identity i ON i.version_id = v.id
       UNION ALL SELECT to_jsonb(v) FROM capability_version v UNION ALL SELECT to_jsonb(e) FROM evidence e`,
    );
    for (const { row } of found) rows.set(row.id, row);
  }

  async function memberOf(capabilityId: string): Promise<string[]> {
    const found = await db.query<{ id: string }[]>('SELECT organisation_id AS id FROM capability WHERE id = $1', [
      capabilityId,
    ]);
    return found.map(({ id }) => id);
  }

  it('are word for word in the stored version that they name', () => {
    const quotes = cards.flatMap(({ card }) => card).flatMap((reason) => reason.quotes);
    expect(quotes.length).toBeGreaterThan(1_000);
    const wrong = quotes.filter(
      ({ versionId, field, start, end, text }) => storedText(rows, versionId, field).slice(start, end) !== text,
    );
    expect(wrong).toEqual([]);
  });

  it('stand at every match and gap of a topic, by words of both sides where it is a match of the best', () => {
    const topics = cards.flatMap(({ card }) => card.filter(({ criterion }) => criterion === 'topic'));
    expect(topics.filter(({ verdict, quotes }) => verdict !== 'unknown' && quotes.length === 0)).toEqual([]);
    const both = topics.filter(({ quotes }) => new Set(quotes.map(({ side }) => side)).size === 2);
    expect(both.length / topics.length).toBeGreaterThan(0.9);
  });

  it('show the other side of an anonymous challenge its teaser only', () => {
    const fields = (identity: string): Set<string> =>
      new Set(
        cards
          .filter((each) => each.identity === identity)
          .flatMap(({ card }) => card.flatMap(({ quotes }) => quotes.map(({ field }) => field))),
      );
    expect(fields('anonymous').has('teaser')).toBe(true);
    expect(fields('anonymous').has('fullText')).toBe(false);
    expect(fields('named').has('fullText')).toBe(true);
  });
});
