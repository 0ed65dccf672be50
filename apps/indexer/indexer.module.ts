import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { SearchIndexingModule } from '#features/search';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { HealthModule } from '#platform/health';
import { JobsModule, JobWorkersModule } from '#platform/jobs';
import { OutboxModule } from '#platform/outbox';
import { migrations } from '../../migrations/index.js';
import { handlers, queues } from './handlers.js';
import { schedules } from './schedules.js';

/** The features whose services the handlers use. */
const features: readonly Type[] = [SearchIndexingModule];

@Module({})
export class IndexerModule {
  static with(config: Config): DynamicModule {
    return {
      module: IndexerModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule,
        JobsModule,
        OutboxModule,
        JobWorkersModule.with({ consumes: queues, handlers, schedules, imports: [...features] }),
        HealthModule.with(migrations.map(({ name }) => name)),
      ],
    };
  }
}
