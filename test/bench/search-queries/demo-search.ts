import { randomBytes } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NOBODY } from '#domain/access';
import { SearchIndexer, SearchIndexingModule, SearchModule, SearchService } from '#features/search';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { OutboxModule } from '#platform/outbox';
import { loadContent } from '../../../apps/standalone/content.js';
import { demoCapabilities, demoChallenges, demoOrganisations } from '../../../apps/standalone/demo/index.js';

@Module({})
class DemoSearchModule {
  static with(config: Config): DynamicModule {
    const features = [SearchModule, SearchIndexingModule];
    return {
      module: DemoSearchModule,
      imports: [ConfigModule.with(config), DatabaseModule, OutboxModule, ...features],
    };
  }
}

export interface DemoSearch {
  /** The keys of what a visitor finds first, as `capability:weld-seam`; a title where the demo has no key for it. */
  find(text: string, limit: number): Promise<string[]>;
  close(): Promise<void>;
}

/** Loads the demo into a migrated, empty database and indexes it. */
export async function openDemoSearch(databaseUrl: string): Promise<DemoSearch> {
  const config = loadConfig({ DATABASE_URL: databaseUrl, AUTH_SECRET: randomBytes(32).toString('hex') });
  await loadContent('demo', config);
  const app = await NestFactory.createApplicationContext(DemoSearchModule.with(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await app.get(SearchIndexer).drain();
  const service = app.get(SearchService);
  return {
    async find(text, limit) {
      const { items } = await service.search({ text, filters: {}, offset: 0, limit }, NOBODY);
      return items.map(({ kind, title }) => keys.get(`${kind}:${title}`) ?? `${kind}:${title}`);
    },
    close: () => app.close(),
  };
}

const keys = new Map<string, string>([
  ...demoChallenges.map(({ key, title }) => [`challenge:${title}`, `challenge:${key}`] as const),
  ...demoCapabilities.map(({ key, title }) => [`capability:${title}`, `capability:${key}`] as const),
  ...demoOrganisations.map(({ key, name }) => [`organisation:${name}`, `organisation:${key}`] as const),
]);
