import type { Command } from 'commander';
import { AccountsModule, SetupService } from '#features/accounts';
import { CONFIG, type Config } from '#platform/config';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { withDatabase } from '../with-database.js';

/** `quatrefoil setup`: the link of a new instance that runs without `npm start`, as in containers. */
export function addSetup(program: Command, context: CommandContext): void {
  program
    .command('setup')
    .description('print a one-time link that makes the first administrator; it replaces the link before')
    .action(() =>
      withDatabase(AccountsModule, 'quatrefoil setup', context, async (app) => {
        const token = await app.get(SetupService).open();
        if (token === null) throw new CommandFailure('This instance has an administrator already.');
        context.print(`${app.get<Config>(CONFIG).http.publicUrl}/setup#token=${token}`);
      }),
    );
}
