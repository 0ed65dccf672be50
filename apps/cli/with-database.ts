import type { INestApplicationContext, Type } from '@nestjs/common';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { DataInUse, findDatabase, findRunning, instanceSecret, type FoundDatabase } from '#platform/instance';
import { OutboxModule } from '#platform/outbox';
import { migrateDatabase } from '../../migrations/migrate-database.js';
import { CommandFailure, type CommandContext } from './command-context.js';

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
 * @throws CommandFailure when another command holds the data
 */
export async function withDatabase<T>(
  feature: Type,
  command: string,
  { env }: CommandContext,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const wanted = { databaseUrl: env['DATABASE_URL'], dataFolder: env['QUATREFOIL_DATA'], command };
  const database = await findDatabase(wanted).catch((error: unknown) => {
    throw error instanceof DataInUse ? new CommandFailure(error.message) : error;
  });
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
