import { InvalidArgumentError, type Command } from 'commander';
import { MatchReplay, ReplayModule } from '#features/matches';
import type { CommandContext } from '../command-context.js';
import { withDatabase } from '../with-database.js';

const MOST = 10_000;

/** `quatrefoil replay`: scores stored matches again by the models and versions that they name, and compares to the last bit. */
export function addReplay(program: Command, context: CommandContext): void {
  program
    .command('replay')
    .description('score stored matches again by the models that they name; exit 1 where a score differs')
    .option('--matches <number>', `how many of the latest, at most ${MOST}`, toCount, 100)
    .action(async ({ matches }: { matches: number }) => {
      await withDatabase(ReplayModule, 'quatrefoil replay', context, (app) =>
        replay(app.get(MatchReplay), matches, context),
      );
    });
}

async function replay(replays: MatchReplay, count: number, context: CommandContext): Promise<void> {
  const tally = { same: 0, differing: 0, unusable: 0 };
  for (const id of await replays.listLatest(count)) {
    const found = await replays.replay(id);
    if (!found) tally.unusable += 1;
    else if (found.stored.score === found.again.score) tally.same += 1;
    else {
      tally.differing += 1;
      context.warn(`match ${id}: stored ${found.stored.score}, again ${found.again.score}`);
    }
  }
  context.print(`${tally.same} scores the same, ${tally.differing} differ, ${tally.unusable} of models not to be had`);
  if (tally.differing > 0) context.fail(1);
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new InvalidArgumentError(`must be a whole number from 1 to ${MOST}`);
  return count;
}
