import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '#platform/config';
import { dataSourceOptions } from './data-source-options.js';
import { Transactions } from './transactions.js';

/** A process that starts while PostgreSQL restarts waits for it: half a minute, looking twice a second. */
const PATIENT = { retryAttempts: 60, retryDelay: 500 };

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config.database), ...PATIENT, autoLoadEntities: true }),
    }),
  ],
  providers: [Transactions],
  exports: [Transactions],
})
export class DatabaseModule {}
