import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { estimate, type Estimate } from '#domain/matching';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { WholeFiles } from '../read-all.js';
import { JudgedSet, type JudgedFiles } from './judged-set.js';
import { measureKnownSets, type Row } from './known-sets.js';

type EvaluateOptions = Partial<JudgedFiles> & { readonly data?: string; readonly docs?: string };

const TABLE = /(<!-- measures -->\n)[^]*(<!-- end of measures -->)/;

/** `quatrefoil evaluate --needs N --profiles P --relevant R`, or `--data FOLDER` for all development sets. */
export function addEvaluate(program: Command, context: CommandContext): void {
  program
    .command('evaluate')
    .description('measure rankings against judged files, with 95 % bootstrap intervals')
    .option('--needs <file>', 'needs, one a line')
    .option('--profiles <file>', 'profiles with their documents, one a line')
    .option('--relevant <file>', 'lines {"need","profiles"}: MRR, recall, MAP, nDCG')
    .option('--grades <file>', 'lines {"need","profile","grade"}: weighted loss of pairs')
    .option('--triples <file>', 'lines {"need","better","worse"}: accuracy')
    .option('--data <folder>', 'all development sets of a folder, as a table')
    .option('--docs <file>', 'with --data: put the table between the marks of this page')
    .action((options: EvaluateOptions) => evaluate(options, context));
}

async function evaluate(options: EvaluateOptions, context: CommandContext): Promise<void> {
  const files = new WholeFiles(context);
  const { needs, profiles, data, docs } = options;
  const hasJudgements = options.relevant ?? options.grades ?? options.triples;
  if (data) {
    const rows = await measureKnownSets(files, data);
    files.complain();
    const table = toTable(rows);
    context.print(table);
    if (docs) await replaceTable(docs, table);
  } else if (needs && profiles && hasJudgements) {
    const set = await JudgedSet.read(files, { needs, profiles });
    const measures = await set.measures({ ...options, needs, profiles });
    files.complain();
    for (const measure of measures) context.print(toLine(estimate(measure)));
  } else {
    throw new CommandFailure('Name --data FOLDER, or --needs, --profiles and one of --relevant, --grades, --triples.');
  }
}

function toLine({ name, value, low, high }: Estimate): string {
  return `${name} ${value.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`;
}

function toTable(rows: readonly Row[]): string {
  return [
    '| Set | Measure | Result | 95 % interval | Goal |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ set, goal, estimate: { name, value, low, high } }) =>
        `| ${set} | ${name} | ${value.toFixed(3)} | ${low.toFixed(3)}–${high.toFixed(3)} | ${goal} |`,
    ),
  ].join('\n');
}

async function replaceTable(page: string, table: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  if (!TABLE.test(text)) throw new CommandFailure(`${page} has no marks for the table.`);
  await writeFile(page, text.replace(TABLE, `$1\n${table}\n\n$2`));
}
