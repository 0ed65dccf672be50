import type { INestApplicationContext, Type } from '@nestjs/common';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { findDatabase, findRunning, instanceSecret, type FoundDatabase } from '#platform/instance';
import { OutboxModule } from '#platform/outbox';
import { migrateDatabase } from '../../migrations/migrate-database.js';
import type { CommandContext } from './command-context.js';

@Module({})
class CommandModule {
  static with(config: Config, feature: Type): DynamicModule {
    return { module: CommandModule, imports: [ConfigModule.with(config), DatabaseModule, OutboxModule, feature] };
  }
}

/** For commands that sign nothing; those that write mails ask for AUTH_SECRET. */
const NO_SECRET = 'the-command-line-signs-nobody-in';

/**
 * Runs a command on the database: DATABASE_URL, else the running instance's, else a PostgreSQL for this run.
 * @throws MendableError such as DataInUse, when another command holds the data
 */
export async function withDatabase<T>(
  feature: Type,
  command: string,
  { env }: Pick<CommandContext, 'env'>,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(command, { env });
  try {
    if (database.source === 'own') await migrateDatabase(database.url);
    const config = loadConfig({ ...settingsOf(database), ...env, DATABASE_URL: database.url });
    const app = await NestFactory.createApplicationContext(CommandModule.with(config, feature), {
      logger: ['error', 'fatal'],
      abortOnError: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** The links in mails must be those of the instance: signed with its secret, leading to where it answers. */
function settingsOf({ folder }: FoundDatabase): NodeJS.ProcessEnv {
  if (folder === null) return { AUTH_SECRET: NO_SECRET };
  const address = findRunning(folder)?.address;
  return { AUTH_SECRET: instanceSecret(folder), ...(address ? { PUBLIC_URL: address } : {}) };
}

/**
 * Only finds or starts the database; `close` stops what was started.
 * @throws MendableError when another command holds the data, or another release made them
 */
export function openDatabase(command: string, { env }: Pick<CommandContext, 'env'>): Promise<FoundDatabase> {
  const wanted = { databaseUrl: env['DATABASE_URL'], dataFolder: env['QUATREFOIL_DATA'], command };
  return findDatabase(wanted);
}
