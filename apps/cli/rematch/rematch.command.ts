import { setTimeout as pause } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { RematchesModule, RematchRequests, type RematchProgress } from '#features/rematches';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { withDatabase } from '../with-database.js';

const LOOK_EVERY_MS = 500;
/** A running worker takes it up within moments. */
const BEGINS_WITHIN_MS = 30_000;

/** `quatrefoil rematch`: the workers rank every open challenge again; this only asks, and watches. */
export function addRematch(program: Command, context: CommandContext): void {
  program
    .command('rematch')
    .description('rank every open challenge again, spread over the workers that run')
    .option('--no-wait', 'ask for it, and do not wait until it is done')
    .action(async ({ wait }: { wait: boolean }) => {
      const begun = performance.now();
      await withDatabase(RematchesModule, 'quatrefoil rematch', context, async (app) => {
        const requests = app.get(RematchRequests);
        const id = await requests.request();
        if (!wait) return context.print('asked for: the workers do it while the product runs');
        const done = await watch(requests, id);
        if (done.state !== 'done') throw new CommandFailure(whyNotDone(done));
        context.print(`${done.challenges} challenges ranked in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
      });
    });
}

async function watch(requests: RematchRequests, id: string): Promise<RematchProgress> {
  const bar = new SingleBar({ format: 'ranking {bar} {value}/{total}', stream: process.stderr, noTTYOutput: true });
  let isShown = false;
  try {
    for (const begun = performance.now(); ; await pause(LOOK_EVERY_MS)) {
      const progress = await requests.find(id);
      if (!progress && performance.now() - begun > BEGINS_WITHIN_MS)
        throw new CommandFailure('No worker took it up: it begins when the product runs (npm start).');
      if (!progress) continue;
      if (!isShown) bar.start(progress.challenges, 0);
      isShown = true;
      bar.update(progress.ranked);
      if (progress.state !== 'running') return progress;
    }
  } finally {
    bar.stop();
  }
}

function whyNotDone({ state, ranked, challenges }: RematchProgress): string {
  if (state === 'superseded') return 'Another rematch was asked for and goes on instead.';
  return `${challenges - ranked} of ${challenges} challenges could not be ranked: see the log of the worker.`;
}
