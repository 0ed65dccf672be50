import { NestFactory } from '@nestjs/core';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { SearchIndexer, SearchIndexingModule } from '#features/search';
import { ConfigModule, CONFIG, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { seedCapability, seedChallenge } from '#testing';
import { openTestApi, type TestApi } from '../testing/test-api.js';

@Module({})
class Indexing {}

describe('search over HTTP', () => {
  let api: TestApi;
  let indexing: INestApplicationContext;

  beforeAll(async () => {
    api = await openTestApi();
    const imports = [ConfigModule.with(api.app.get<Config>(CONFIG)), DatabaseModule, SearchIndexingModule];
    indexing = await NestFactory.createApplicationContext({ module: Indexing, imports }, { logger: false });
    await seedCapability(api.db, { title: 'Energie regenerabilă', language: 'ro', sectors: ['ict'], region: 'RO11' });
    for (let i = 0; i < 3; i++) await seedChallenge(api.db, { title: `Renewable energy ${i}`, identity: 'anonymous' });
    await indexing.get(SearchIndexer).reconcile();
  });
  afterAll(async () => {
    await indexing.close();
    await api.close();
  });

  it('answers anybody with hits, counts by facet, and pages', async () => {
    const { status, body, text } = await api.nobody.get('/search?q=energie%20regenerabila&limit=3');
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 4, isTotalExact: true, correctedWords: null });
    expect(body.facets.kind).toMatchObject([
      { value: 'challenge', count: 3 },
      { value: 'capability', count: 1 },
    ]);
    expect(text).not.toContain('Mecanica Nord');
    const next = await api.nobody.get(`/search?q=energie%20regenerabila&limit=3&cursor=${body.nextCursor}`);
    expect(next.body.items).toHaveLength(1);
    expect(next.body.nextCursor).toBeNull();
  });

  it('takes one value or several of a facet', async () => {
    expect((await api.nobody.get('/search?kind=capability&sector=ict')).body.total).toBe(1);
    expect((await api.nobody.get('/search?kind=capability&kind=challenge')).body.total).toBe(4);
  });

  it.each(['sector=nothing', 'limit=1000', 'cursor=abc', 'colour=red', 'trl=12', 'cluster=x'])(
    'refuses %s and names the field',
    async (query) => {
      const { status, text } = await api.nobody.get(`/search?${query}`);
      expect(status).toBe(400);
      expect(text).toContain(query.split('=')[0]);
    },
  );
});
