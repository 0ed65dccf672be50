import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { NOBODY, type Actor } from '#domain/access';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { MeilisearchRanker, PostgresSearchEngine, SearchDocuments, type SearchKind } from '#platform/search-engine';
import {
  MeilisearchServer,
  openTestDatabase,
  seedCapability,
  seedChallenge,
  seedOrganisation,
  type TestDatabase,
} from '#testing';
import { FoundThingsReadModel } from './found-things.read-model.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchEntriesReadModel } from './search-entries.read-model.js';
import { SearchIndexer } from './search-indexer.js';
import { SearchService, type SearchResults } from './search.service.js';

const { MEILI_TEST_URL } = process.env;

describe.each(['PostgreSQL', 'Meilisearch'])('search on %s', (name) => {
  const server = new MeilisearchServer();
  let database: TestDatabase;
  let db: DataSource;
  let service: SearchService;
  let indexer: SearchIndexer;
  let engine: PostgresSearchEngine;
  let ranker: MeilisearchRanker | null;
  let documents: SearchDocuments;
  let transactions: Transactions;

  beforeAll(() => server.start());
  afterAll(() => server.kill());
  beforeEach(async () => {
    database = await openTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 4 }).initialize();
    ranker =
      name === 'Meilisearch'
        ? new MeilisearchRanker({ url: MEILI_TEST_URL ?? server.url, key: null, index: `test-${randomUUID()}` })
        : null;
    engine = new PostgresSearchEngine(db.manager, ranker);
    service = new SearchService(engine, new FoundThingsReadModel(db.manager));
    indexer = new SearchIndexer(
      new SearchDocumentRepository(db.manager),
      new SearchEntriesReadModel(db.manager),
      engine,
      ranker,
    );
    documents = new SearchDocuments(db.manager, new Outbox(db.manager));
    transactions = new Transactions(db.manager);
  });

  afterEach(async () => {
    await db.destroy();
    await database.drop();
  });

  const touch = async (kind: SearchKind, ...ids: string[]): Promise<void> => {
    await transactions.run((tx) => documents.touch(kind, ids, tx));
    await indexer.drain();
    await indexer.drainBeside();
  };
  const search = async (text: string, actor: Actor = NOBODY, filters = {}): Promise<SearchResults> => {
    const results = await service.search({ text, filters, offset: 0, limit: 20 }, actor);
    expect(results.isFallback).toBe(false);
    return results;
  };
  const idsOf = async (text: string, actor: Actor = NOBODY): Promise<string[]> =>
    (await search(text, actor)).items.map(({ id }) => id);
  const count = ({ facets }: SearchResults, facet: keyof SearchResults['facets'], value: string): number =>
    facets[facet].find((each) => each.value === value)?.count ?? 0;

  it('finds the same with and without diacritics, with a typing error, and in the other language', async () => {
    const romanian = await seedCapability(db, {
      language: 'ro',
      title: 'Energie regenerabilă pentru ferme',
      description: 'Proiectăm instalații.',
    });
    const english = await seedChallenge(db, { title: 'Renewable energy for greenhouses', teaser: 'Heat is needed.' });
    await seedChallenge(db, { title: 'Another thing', teaser: 'Something else.' });
    await touch('capability', romanian.id);
    await touch('challenge', english.id);
    const ids = await idsOf('energie regenerabilă');
    expect(new Set(ids)).toEqual(new Set([romanian.id, english.id]));
    expect(ids[0]).toBe(romanian.id);
    for (const text of ['energie regenerabila', 'Energia regenerabilelor', 'energie regenerbila', 'energie regener']) {
      expect([text, await idsOf(text)]).toEqual([text, ids]);
    }
    expect((await search('energie regenerbila')).correctedWords).toEqual([
      'energie',
      expect.stringMatching(/^regenerabil/),
    ]);
  });

  it('shows restricted challenges only to whom they are meant for, in hits, counts and facets', async () => {
    const clusterId = randomUUID();
    await db.query(`INSERT INTO cluster (id, name) VALUES ($1, 'Pipes')`, [clusterId]);
    const memberId = await seedOrganisation(db, { name: 'Member' });
    await db.query('INSERT INTO cluster_member (cluster_id, organisation_id) VALUES ($1, $2)', [clusterId, memberId]);
    const open = await seedChallenge(db, { sectors: ['automotive'] });
    const closed = await seedChallenge(db, {
      sectors: ['automotive'],
      audience: 'clusters',
      audienceClusterIds: [clusterId],
    });
    const brokers = await seedChallenge(db, { sectors: ['automotive'], audience: 'brokers' });
    await touch('challenge', open.id, closed.id, brokers.id);
    const seen = async (actor: Actor): Promise<[Set<string>, number, number]> => {
      const results = await search('laser', actor);
      return [new Set(results.items.map(({ id }) => id)), results.total, count(results, 'sector', 'automotive')];
    };
    const person = { ...NOBODY, personId: randomUUID() };
    expect(await seen(NOBODY)).toEqual([new Set([open.id]), 1, 1]);
    expect(await seen({ ...person, organisationIds: [memberId] })).toEqual([new Set([open.id, closed.id]), 2, 2]);
    expect(await seen({ ...person, managedClusterIds: [randomUUID()] })).toEqual([
      new Set([open.id, brokers.id]),
      2,
      2,
    ]);
    expect((await seen({ ...person, isPlatformAdmin: true }))[1]).toBe(3);
  });

  it('finds nothing of an anonymous challenge but its teaser', async () => {
    const organisationId = await seedOrganisation(db, { name: 'Zugravescu SRL' });
    const anonymous = await seedChallenge(db, {
      organisationId,
      identity: 'anonymous',
      fullText: 'Xylofonistic parts',
    });
    const clusterId = randomUUID();
    await db.query(`INSERT INTO cluster (id, name) VALUES ($1, 'Pipes')`, [clusterId]);
    await db.query('INSERT INTO cluster_member (cluster_id, organisation_id) VALUES ($1, $2)', [
      clusterId,
      organisationId,
    ]);
    await touch('challenge', anonymous.id);
    expect(await idsOf('xylofonistic')).toEqual([]);
    expect((await search('laser')).facets.cluster).toEqual([]);
    expect((await search('laser', NOBODY, { cluster: [clusterId] })).items).toEqual([]);
    expect(await idsOf('zugravescu')).toEqual([]);
    const [item] = (await search('laser')).items;
    expect(item).toMatchObject({ id: anonymous.id, organisation: null });
  });

  it('counts facets under the other filters', async () => {
    const west = await seedCapability(db, { region: 'RO42', sectors: ['materials'], trl: 6 });
    const north = await seedCapability(db, { region: 'RO11', sectors: ['materials', 'automotive'] });
    await touch('capability', west.id, north.id);
    const results = await search('welding', NOBODY, { region: ['RO42'] });
    expect(results.items.map(({ id }) => id)).toEqual([west.id]);
    expect([count(results, 'region', 'RO42'), count(results, 'region', 'RO11')]).toEqual([1, 1]);
    expect([count(results, 'sector', 'materials'), count(results, 'sector', 'automotive')]).toEqual([1, 0]);
    expect(count(results, 'trl', '6')).toBe(1);
  });

  it('puts hits in the order wanted', async () => {
    const titles = ['Țesături sudate cu laser', 'Agricultură cu laser', 'Știință cu laser', 'Sudură cu laser'];
    const ids = await Promise.all(
      titles.map(async (title) => (await seedCapability(db, { title, language: 'ro' })).id),
    );
    for (const [day, id] of ids.entries()) {
      await db.query('UPDATE capability SET published_at = $2 WHERE id = $1', [id, new Date(2026, 0, day + 1)]);
    }
    await touch('capability', ...ids);
    const titlesOf = async (text: string, sort: 'newest' | 'title'): Promise<string[]> => {
      const request = { text, sort, filters: { kind: ['capability'] }, offset: 0, limit: 20 };
      return (await service.search(request, NOBODY)).items.map(({ title }) => title);
    };
    for (const text of ['laser', '']) {
      expect(await titlesOf(text, 'newest')).toEqual(titles.toReversed());
      expect(await titlesOf(text, 'title')).toEqual([titles[1], titles[3], titles[2], titles[0]]);
    }
  });

  it('searches exactly what was typed when asked to, and says what it may have been', async () => {
    await touch('capability', (await seedCapability(db, { title: 'Hydraulic pumps' })).id);
    const request = { text: 'hydraulik', filters: {}, offset: 0, limit: 20 };
    expect((await service.search(request, NOBODY)).items[0]).toMatchObject({
      foundIn: ['title'],
      foundWords: ['Hydraulic'],
    });
    const exact = await service.search({ ...request, isExact: true }, NOBODY);
    expect(exact.correctedWords).toEqual(['hydraulic']);
    if (name === 'PostgreSQL') expect(exact.items).toEqual([]);
  });

  it('finds organisations and clusters, and lists everything without words', async () => {
    const organisationId = await seedOrganisation(db, { name: 'Turnătoria Veche SA', kind: 'sme' });
    const clusterId = randomUUID();
    await db.query(`INSERT INTO cluster (id, name, region) VALUES ($1, 'Clusterul Mobilier Transilvan', 'RO12')`, [
      clusterId,
    ]);
    await indexer.reconcile();
    await indexer.reconcileBeside();
    expect(await idsOf('turnatoria')).toEqual([organisationId]);
    expect(await idsOf('mobilier trans')).toEqual([clusterId]);
    expect(new Set(await idsOf(''))).toEqual(new Set([organisationId, clusterId]));
  });

  it('corrects to no word that not everybody may see now, and tells of none', async () => {
    const words = { title: 'Zorzonelica pumps', teaser: 'Quiet pumps.' };
    const first = await seedChallenge(db, words);
    const second = await seedChallenge(db, words);
    await touch('challenge', first.id, second.id);
    const admin = { ...NOBODY, personId: randomUUID(), isPlatformAdmin: true };
    const corrections = async (actor = NOBODY): Promise<unknown> => (await search('zorzonelika', actor)).correctedWords;
    expect(await corrections()).toEqual(['zorzonelica']);
    await db.query(`UPDATE challenge SET state = 'withdrawn' WHERE id = $1`, [first.id]);
    await touch('challenge', first.id);
    expect(await corrections()).toEqual(['zorzonelica']);
    await db.query(`UPDATE challenge_version SET audience = 'brokers' WHERE challenge_id = $1`, [second.id]);
    expect(await search('zorzonelika')).toMatchObject({ correctedWords: null, total: 0, items: [] });
    await touch('challenge', second.id);
    expect([await corrections(admin), await corrections()]).toEqual([null, null]);
    expect(await db.query(`SELECT word FROM search_word WHERE word LIKE 'zorzo%'`)).toEqual([]);
    expect((await search('zorzonelica', admin)).items.map(({ id }) => id)).toEqual([second.id]);
    expect(await db.query(`SELECT word FROM search_word WHERE word = 'welding'`)).toHaveLength(1);
  });

  it('forgets what is withdrawn, and never shows it even before the index knows', async () => {
    const { id } = await seedCapability(db);
    await touch('capability', id);
    await db.query(`UPDATE capability SET state = 'archived' WHERE id = $1`, [id]);
    expect(await idsOf('welding')).toEqual([]);
    await touch('capability', id);
    expect((await search('welded', NOBODY, { kind: ['capability'] })).total).toBe(0);
  });

  it('mends an engine that lost things, holds old ones or too much', async () => {
    const [kept, lost] = [await seedCapability(db), await seedCapability(db)];
    await touch('capability', kept.id, lost.id);
    await engine.remove([lost.id]);
    await db.query('UPDATE search_entry SET version = 0 WHERE id = $1', [kept.id]);
    await db.query(
      `INSERT INTO search_entry SELECT $1, kind, 1, words, title_words, topics, visible_to, sectors, region, cluster_ids, trl, type,
         languages, sorted_at FROM search_entry LIMIT 1`,
      [randomUUID()],
    );
    await indexer.reconcile();
    await indexer.reconcileBeside();
    const rows = await db.query<{ id: string; version: string }[]>(
      `SELECT id, version FROM search_entry WHERE kind = 'capability'`,
    );
    expect(new Map(rows.map(({ id, version }) => [id, version]))).toEqual(
      new Map([
        [kept.id, '1'],
        [lost.id, '1'],
      ]),
    );
  });

  it('survives whatever is typed', async () => {
    await touch('capability', (await seedCapability(db)).id);
    for (const text of [
      "'; DROP TABLE person; --",
      '& | ! ( ) :* <->',
      '\\',
      '  ',
      'the of and',
      '😀',
      'x'.repeat(300),
    ]) {
      await expect(search(text)).resolves.toBeDefined();
    }
    expect(await idsOf('laser nonexistentword')).toHaveLength(1);
  });
});
