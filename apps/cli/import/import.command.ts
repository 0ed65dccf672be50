import type { Command } from 'commander';
import { ImportsModule, ImportsService } from '#features/imports';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { withDatabase } from '../with-database.js';
import { importFiles, type ImportOptions, type ImportReport } from './import-files.js';

const BAD_LINES = 1;

/** `quatrefoil import --needs FILE --profiles FILE [--publish]` */
export function addImport(program: Command, context: CommandContext): void {
  program
    .command('import')
    .description('bring needs and profiles from JSON-lines files, gzip or not; again changes only what changed')
    .option('--needs <file>', 'needs, which become challenges')
    .option('--profiles <file>', 'profiles, which become organisations with one capability each')
    .option('--publish', 'publish at once, without review', false)
    .action(async (options: ImportOptions) => {
      if (!options.needs && !options.profiles) throw new CommandFailure('Name a file: --needs FILE, --profiles FILE.');
      const report = await withDatabase(ImportsModule, 'quatrefoil import', context, (app) =>
        importFiles(app.get(ImportsService), options, context),
      );
      for (const line of describe(report, options.publish)) context.print(line);
      if (report.badLines > 0) context.fail(BAD_LINES);
    });
}

function describe({ needs, profiles, badLines, matched, seconds }: ImportReport, isPublished: boolean): string[] {
  const counts = [
    ['challenges', needs],
    ['capabilities', profiles],
  ] as const;
  return [
    ...counts.flatMap(([name, count]) =>
      count ? [`${name}: ${count.added} added, ${count.changed} changed, ${count.same} as before`] : [],
    ),
    ...(badLines > 0 ? [`bad lines: ${badLines}, nothing of them was kept`] : []),
    ...(isPublished ? [`to be matched by the worker: ${matched} open challenges`] : []),
    `done in ${seconds.toFixed(1)} s`,
  ];
}
