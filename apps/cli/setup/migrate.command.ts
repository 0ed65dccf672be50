import type { Command } from 'commander';
import { migrateDatabase } from '../../../migrations/migrate-database.js';
import type { CommandContext } from '../command-context.js';
import { openDatabase } from '../with-database.js';

/** `quatrefoil migrate`: what a deployment runs before it starts the new release. */
export function addMigrate(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this release')
    .action(async () => {
      const database = await openDatabase('quatrefoil migrate', context);
      try {
        const names = await migrateDatabase(database.url);
        context.print(names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}`);
      } finally {
        await database.close();
      }
    });
}
