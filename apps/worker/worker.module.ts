import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AllocationsModule } from '#features/allocations';
import { DigestsModule } from '#features/digests';
import { EventsModule } from '#features/events';
import { IntroductionsModule } from '#features/introductions';
import { ChallengesModule } from '#features/challenges';
import { MatchMakingModule } from '#features/matches';
import { RematchingModule } from '#features/rematches';
import { MeetingsModule } from '#features/meetings';
import { PoolsModule } from '#features/pools';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { HealthModule } from '#platform/health';
import { HousekeepingModule } from '#platform/housekeeping';
import { JobsModule, JobWorkersModule } from '#platform/jobs';
import { MailDeliveryModule } from '#platform/mail';
import { OutboxModule } from '#platform/outbox';
import { migrations } from '../../migrations/index.js';
import { handlers, queues } from './handlers.js';
import { schedules } from './schedules.js';

/** The features whose services the handlers use. */
const features: readonly Type[] = [
  MailDeliveryModule,
  MatchMakingModule,
  RematchingModule,
  ChallengesModule,
  MeetingsModule,
  IntroductionsModule,
  PoolsModule,
  AllocationsModule,
  EventsModule,
  DigestsModule,
  HousekeepingModule,
  FilesModule,
];

@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule,
        JobsModule,
        OutboxModule.withRelay(),
        JobWorkersModule.with({ consumes: queues, handlers, schedules, imports: [...features] }),
        HealthModule.with(migrations.map(({ name }) => name)),
      ],
    };
  }
}
