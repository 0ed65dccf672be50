import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { NOBODY } from '#domain/access';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { MeilisearchRanker, PostgresSearchEngine, SearchDocuments } from '#platform/search-engine';
import { MeilisearchServer, openTestDatabase, seedCapability, type TestDatabase } from '#testing';
import { FoundThingsReadModel } from './found-things.read-model.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchEntriesReadModel } from './search-entries.read-model.js';
import { SearchIndexer } from './search-indexer.js';
import { SearchService, type SearchResults } from './search.service.js';

/** Long enough after a failed search for the engine to be asked again. */
const REST = 20;

describe('an engine beside PostgreSQL', () => {
  let server: MeilisearchServer;
  let database: TestDatabase;
  let db: DataSource;
  let service: SearchService;
  let indexer: SearchIndexer;

  beforeEach(async () => {
    server = await new MeilisearchServer().start();
    database = await openTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 6 }).initialize();
    const ranker = new MeilisearchRanker({ url: server.url, key: null, index: `test-${randomUUID()}`, restMs: REST });
    const engine = new PostgresSearchEngine(db.manager, ranker);
    const entries = new SearchEntriesReadModel(db.manager);
    service = new SearchService(engine, new FoundThingsReadModel(db.manager));
    indexer = new SearchIndexer(new SearchDocumentRepository(db.manager), entries, engine, ranker);
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
    await server.kill();
  });

  const publish = async (title: string): Promise<string> => {
    const { id } = await seedCapability(db, { language: 'en', title, description: 'What we do.' });
    await touch(id);
    return id;
  };
  const touch = async (id: string): Promise<void> => {
    const documents = new SearchDocuments(db.manager, new Outbox(db.manager));
    await new Transactions(db.manager).run((tx) => documents.touch('capability', [id], tx));
    await indexer.drain();
  };
  const search = async (text: string): Promise<SearchResults> => {
    await new Promise((resolve) => setTimeout(resolve, 2 * REST));
    return service.search({ text, filters: { kind: ['capability'] }, offset: 0, limit: 20 }, NOBODY);
  };
  const idsOf = ({ items }: SearchResults): string[] => items.map(({ id }) => id);
  const behind = async (): Promise<number> => {
    const [row] = await db.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM search_document WHERE mirrored_version < version',
    );
    return row?.n ?? 0;
  };

  it('is not asked before it was filled whole, and is filled by itself', async () => {
    const id = await publish('Laser welding');
    expect(await search('welding')).toMatchObject({ isFallback: true, items: [{ id }] });
    await indexer.drainBeside();
    expect(await search('welding')).toMatchObject({ isFallback: false, items: [{ id }] });
  });

  it('is replaced by PostgreSQL while it is away or busy, and has lost nothing when it is back', async () => {
    await indexer.drainBeside();
    await server.kill();
    const id = await publish('Laser welding');
    await expect(indexer.drainBeside()).rejects.toThrow();
    expect(await search('welding')).toMatchObject({ isFallback: true, items: [{ id }] });
    await server.start();
    await indexer.drainBeside();
    expect(await search('welding')).toMatchObject({ isFallback: false, items: [{ id }] });
    server.isBusy = true;
    expect(await search('welding')).toMatchObject({ isFallback: true, items: [{ id }] });
    server.isBusy = false;
    expect(await search('welding')).toMatchObject({ isFallback: false });
  });

  it('is not believed to have what its tasks failed on, or what it forgot when it was killed', async () => {
    await indexer.drainBeside();
    const id = await publish('Laser welding');
    server.failNext = 'no_space_left_on_device';
    await expect(indexer.drainBeside()).rejects.toThrow(/no_space_left_on_device/);
    expect(await behind()).toBe(1);
    const writing = expect(indexer.drainBeside()).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 3));
    await server.kill();
    await writing;
    expect(await behind()).toBe(1);
    await server.start();
    await indexer.drainBeside();
    expect([await behind(), idsOf(await search('welding'))]).toEqual([0, [id]]);
  });

  it('is filled anew after it lost everything, and mended where it lost something', async () => {
    const ids = [await publish('Laser welding'), await publish('Welding of plastics')].sort();
    await indexer.drainBeside();
    server.lose();
    expect(idsOf(await search('welding')).sort()).toEqual(ids);
    await indexer.reconcileBeside();
    const results = await search('welding');
    expect([results.isFallback, idsOf(results).sort(), await behind()]).toEqual([false, ids, 0]);
  });

  it('goes on answering while another is filled to take its place, and loses no change of that time', async () => {
    const ids = await Promise.all(['Laser welding', 'Welding of plastics', 'Cold welding'].map(publish));
    await indexer.drainBeside();
    let answers = 0;
    let isRebuilding = true;
    const asking = (async () => {
      for (; isRebuilding; answers += 1) expect(idsOf(await search('welding')).length).toBeGreaterThanOrEqual(3);
    })();
    const late: string[] = [];
    await indexer.rebuildBeside(() => late.push(randomUUID()));
    ids.push(await publish('Friction welding'));
    await indexer.rebuildBeside();
    await indexer.drainBeside();
    isRebuilding = false;
    await asking;
    expect(late.length).toBeGreaterThan(0);
    expect(answers).toBeGreaterThan(0);
    expect(idsOf(await search('welding')).sort()).toEqual(ids.sort());
    expect(await behind()).toBe(0);
  });
});
