import type { Command } from 'commander';
import { DigestRunsService, DigestsModule, type DigestTally } from '#features/digests';
import { AppError } from '#platform/errors';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { withDatabase } from '../with-database.js';

interface RunOptions {
  readonly week?: string;
  readonly month?: string;
}

const NEEDS_SECRET =
  'With DATABASE_URL, set AUTH_SECRET and PUBLIC_URL as the API has them: the links in the mails are made with them.';
const DELIVERY_WAIT_MS = 10_000;
const LOOK_EVERY_MS = 1_000;

/** `quatrefoil digest run --week 2026-W48` */
export function addDigest(program: Command, context: CommandContext): void {
  program
    .command('digest')
    .description('the digests of what is new for each person')
    .command('run')
    .description('send the digests of a week or a month, up to now; again sends nothing')
    .option('--week <week>', 'an ISO 8601 week such as 2026-W48')
    .option('--month <month>', 'a month such as 2026-11, for those who chose one digest a month')
    .action(async ({ week, month }: RunOptions) => {
      const period = week ?? month;
      if (!period || (week && month))
        throw new CommandFailure('Name a week (--week 2026-W48) or a month (--month 2026-11).');
      if (/W/.test(period) !== Boolean(week))
        throw new CommandFailure(`"${period}" is not a ${week ? 'week' : 'month'}.`);
      if (context.env['DATABASE_URL'] && !context.env['AUTH_SECRET']) throw new CommandFailure(NEEDS_SECRET);
      await withDatabase(DigestsModule, 'quatrefoil digest', context, (app) =>
        runDigests(app.get(DigestRunsService), period, context),
      );
    });
}

async function runDigests(runs: DigestRunsService, period: string, context: CommandContext): Promise<void> {
  const startedAt = Date.now();
  const tally = await runs.run(period, new Date()).catch((error: unknown) => {
    throw error instanceof AppError ? new CommandFailure(error.message) : error;
  });
  for (const line of describe(period, tally)) context.print(line);
  const left = tally.written === 0 ? 0 : await waitForDelivery(runs, period);
  if (left > 0) context.warn(`${left} of them wait for the worker: they leave while the product runs (npm start).`);
  context.print(`done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** A running worker sends within moments; without one, nobody should wait for it. */
async function waitForDelivery(runs: DigestRunsService, period: string): Promise<number> {
  const giveUpAt = Date.now() + DELIVERY_WAIT_MS;
  let left = await runs.countWaiting(period);
  for (let before = Infinity; left > 0 && left < before && Date.now() < giveUpAt;) {
    before = left;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    left = await runs.countWaiting(period);
  }
  return left;
}

const words: Readonly<Record<keyof DigestTally, string>> = {
  written: 'sent',
  'nothing-new': 'not sent, since nothing is new',
  'already-written': 'done before',
  off: 'switched off meanwhile',
  paused: 'paused',
  past: 'told up to a later time already',
};

function describe(period: string, tally: DigestTally): string[] {
  const entries = Object.entries(tally) as [keyof DigestTally, number][];
  const shown = entries.filter(([result, count]) => result === 'written' || count > 0);
  return shown.map(([result, count]) => `${period}: ${count} ${words[result]}`);
}
