import { Module, type DynamicModule } from '@nestjs/common';
import { ReplicaModule } from '#features/matches';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';

const CONNECTIONS = 2;

/** What the preview thread holds: a replica of the ranking index and its own two connections. */
@Module({})
export class PreviewModule {
  static with(config: Config): DynamicModule {
    const ownConfig = { ...config, database: { ...config.database, poolSize: CONNECTIONS } };
    return { module: PreviewModule, imports: [ConfigModule.with(ownConfig), DatabaseModule, ReplicaModule] };
  }
}
