import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { SearchIndexer, SearchIndexingModule } from '#features/search';
import type { CommandContext } from '../command-context.js';
import { withDatabase } from '../with-database.js';

/** `quatrefoil reindex`: fills the search engine anew, and the one beside it; both go on answering meanwhile. */
export function addReindex(program: Command, context: CommandContext): void {
  program
    .command('reindex')
    .description('fill the search engine anew from the database')
    .action(async () => {
      const begun = performance.now();
      const count = await withDatabase(SearchIndexingModule, 'quatrefoil reindex', context, (app) =>
        reindex(app.get(SearchIndexer)),
      );
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      context.print(`${count} things indexed in ${seconds} s`);
    });
}

async function reindex(indexer: SearchIndexer): Promise<number> {
  const bar = new SingleBar({
    format: 'indexing {bar} {value}/{total}',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
  });
  const count = await indexer.restart();
  bar.start(indexer.hasBeside ? 2 * count : count, 0);
  try {
    await indexer.drain((indexed) => bar.increment(indexed));
    await indexer.rebuildBeside((indexed) => bar.increment(indexed));
    return count;
  } finally {
    bar.stop();
  }
}
