import { createHash, randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PeopleService } from '#features/accounts';
import { InvitationsService, OrganisationsService } from '#features/organisations';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { openTestDatabase, seedCapability, seedChallenge, type TestDatabase } from '#testing';
import { ClustersModule, ClustersService, MembersService, ReferenceClustersService } from './index.js';

const bytes = new TextEncoder().encode('Denumire;CUI;E-mail\nAlfa SRL;1590082;a@alfa.test\nBeta SRL;;b@beta.test\n');
const digest = createHash('sha256').update(bytes).digest('base64url');
const now = new Date('2026-11-23T22:30:00Z');

describe('members on PostgreSQL', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let db: DataSource;
  let clusterId: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    const config = loadConfig({ DATABASE_URL: database.url, AUTH_SECRET: randomUUID() });
    @Module({ imports: [ConfigModule.with(config), DatabaseModule, ClustersModule] })
    class TestModule {}
    app = await NestFactory.createApplicationContext(TestModule, { logger: false });
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 2 }).initialize();
    clusterId = (await app.get(ReferenceClustersService).load()).get('rosenc') ?? '';
  });
  afterAll(async () => {
    await db.destroy();
    await app.close();
    await database.drop();
  });

  const rows = async (of: string): Promise<number> =>
    (await db.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${of}`))[0]?.n ?? -1;

  it('imported five times at once are there once', async () => {
    const members = app.get(MembersService);
    const by = { personId: randomUUID(), isPlatformAdmin: false };
    const order = { digest, skipErrors: false, by, now };
    const reports = await Promise.all([1, 2, 3, 4, 5].map(() => members.import(clusterId, bytes, order)));
    expect(reports.map(({ add }) => add).toSorted()).toEqual([0, 0, 0, 0, 2]);
    expect([await rows('organisation'), await rows('cluster_member')]).toEqual([2, 2]);
    const [confirmed] = await db.query<{ day: string }[]>(
      'SELECT DISTINCT confirmed_on::text AS day FROM cluster_member',
    );
    expect(confirmed?.day).toBe('2026-11-24');
  });

  it('are indexed anew when they join and when they leave', async () => {
    await db.query('UPDATE search_document SET indexed_version = version');
    const [member] = await db.query<{ organisation_id: string }[]>(
      'SELECT organisation_id FROM cluster_member LIMIT 1',
    );
    await app.get(MembersService).remove(clusterId, member!.organisation_id);
    expect(await rows('search_document WHERE indexed_version < version')).toBe(2);
  });

  it('are indexed and ranked anew, with all they have, when they join, change or leave', async () => {
    const { id: capability, organisationId } = await seedCapability(db);
    const { id: challenge } = await seedChallenge(db, { organisationId });
    await seedChallenge(db, { organisationId, state: 'draft' });
    /** What a step left for the indexer and the ranking. */
    const traces = async (step: () => Promise<unknown>): Promise<unknown> => {
      await db.query('UPDATE search_document SET indexed_version = version');
      await db.query(`DELETE FROM change`);
      await db.query(`DELETE FROM outbox`);
      await step();
      const [found] = await db.query<object[]>(
        `SELECT ARRAY(SELECT id FROM search_document WHERE indexed_version < version ORDER BY id) AS indexed,
           ARRAY(SELECT entity_id FROM change ORDER BY entity_id) AS changed,
           ARRAY(SELECT payload->>'organisationId' FROM outbox WHERE name = 'match-organisation') AS ranked`,
      );
      return found;
    };
    const things = [capability, challenge];
    const all = (...others: string[]) => ({
      indexed: [...things, organisationId, ...others].sort(),
      changed: things.toSorted(),
      ranked: [organisationId],
    });
    const members = app.get(MembersService);
    const by = { personId: randomUUID(), isPlatformAdmin: true };
    const organisations = app.get(OrganisationsService);
    const { version, ...profile } = await organisations.get(organisationId);
    const renamed = { ...profile, name: 'Alt nume', region: 'RO42' as const, county: null };
    expect(await traces(() => members.add(clusterId, organisationId, { standing: 'active', by, now }))).toEqual(
      all(clusterId),
    );
    expect(await traces(() => organisations.update(organisationId, renamed, version))).toEqual(all());
    expect(await traces(() => members.remove(clusterId, organisationId))).toEqual(all(clusterId));
    const stale = () => organisations.update(organisationId, renamed, version).catch(() => null);
    expect(await traces(stale)).toEqual({ indexed: [], changed: [], ranked: [] });
  });

  it('are invited once, and one of many who open the same link gets in', async () => {
    const inviter = await app.get(PeopleService).ensure({ name: 'Ioana', email: 'i@x.test', language: 'ro' });
    const order = { clusterId, organisationIds: null, language: 'ro' as const, inviterId: inviter.id };
    expect(await app.get(ClustersService).inviteMembers(order, now)).toMatchObject({ sent: 1, 'without-address': 0 });
    const [mail] = await db.query<{ recipient: string; text: string }[]>(`SELECT recipient, text FROM mail`);
    const token = /#token=([\w-]+)/.exec(mail!.text)![1]!;
    const guest = await app.get(PeopleService).ensure({ name: 'Guest', email: mail!.recipient, language: 'ro' });
    const accept = () => app.get(InvitationsService).accept(token, guest.id, now);
    const outcomes = await Promise.allSettled([accept(), accept(), accept(), accept()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rows('affiliation')).toBe(1);
  });
});
