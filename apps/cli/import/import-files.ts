import { SingleBar } from 'cli-progress';
import { parseNeed, parseProfile, type ImportCounts, type ImportsService } from '#features/imports';
import type { CommandContext } from '../command-context.js';
import { parseFile, type BadLine } from '../parse-file.js';
import { sizeOf } from '../read-lines.js';
import { batchesOf } from './batches.js';

export interface ImportOptions {
  readonly needs?: string;
  readonly profiles?: string;
  readonly publish: boolean;
}

export interface ImportReport {
  readonly needs: ImportCounts | null;
  readonly profiles: ImportCounts | null;
  readonly badLines: number;
  readonly matched: number;
  readonly seconds: number;
}

interface FileImport<T> {
  readonly path: string;
  readonly parse: Parameters<typeof parseFile<T>>[1]['parse'];
  readonly weigh: (value: T) => number;
  readonly store: (batch: readonly T[]) => Promise<ImportCounts>;
}

const NOTHING: ImportCounts = { added: 0, changed: 0, same: 0 };
/** Characters of text a transaction: some hundred profiles. */
const BATCH = 1_000_000;
const REPORT_EVERY_MS = 5_000;

/** Streams the files into the database, a batch a transaction; bad lines are told as they come. */
export async function importFiles(
  imports: ImportsService,
  { needs, profiles, publish }: ImportOptions,
  context: CommandContext,
): Promise<ImportReport> {
  const begun = performance.now();
  const choices = { publish, at: new Date() };
  const progress = await openProgress([needs, profiles].filter((path) => path !== undefined));
  const badLines: string[] = [];
  const load = async <T extends { id: string }>(file: FileImport<T>): Promise<ImportCounts> =>
    loadFile(file, progress.add, ({ number, reason }) => badLines.push(`${file.path} line ${number}: ${reason}`));
  try {
    const loadedProfiles = profiles
      ? await load({
          path: profiles,
          parse: parseProfile,
          weigh: ({ documents }) => documents.reduce((sum, { title, text }) => sum + title.length + text.length, 0),
          store: (batch) => imports.importProfiles(batch, choices),
        })
      : null;
    const loadedNeeds = needs
      ? await load({
          path: needs,
          parse: parseNeed,
          weigh: ({ text, objective }) => text.length + (objective?.length ?? 0),
          store: (batch) => imports.importNeeds(batch, choices),
        })
      : null;
    const matched = publish ? await imports.matchOpenChallenges() : 0;
    const seconds = (performance.now() - begun) / 1_000;
    return { needs: loadedNeeds, profiles: loadedProfiles, badLines: badLines.length, matched, seconds };
  } finally {
    progress.stop();
    badLines.forEach(context.warn);
  }
}

async function loadFile<T extends { id: string }>(
  { path, parse, weigh, store }: FileImport<T>,
  onBytes: (bytes: number) => void,
  onBadLine: (line: BadLine) => void,
): Promise<ImportCounts> {
  let total = NOTHING;
  const values = parseFile(path, { parse, keyOf: ({ id }) => id, onBadLine, onBytes });
  for await (const batch of batchesOf(values, BATCH, weigh)) {
    const { added, changed, same } = await store(batch);
    total = { added: total.added + added, changed: total.changed + changed, same: total.same + same };
  }
  return total;
}

interface Progress {
  readonly add: (bytes: number) => void;
  readonly stop: () => void;
}

/** A bar on stderr by bytes read; a line every few seconds where stderr is no terminal. */
async function openProgress(paths: readonly string[]): Promise<Progress> {
  const sizes = await Promise.all(paths.map(sizeOf));
  const bar = new SingleBar({
    format: 'importing {bar} {percentage}% | {duration_formatted}',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: REPORT_EVERY_MS,
    hideCursor: true,
  });
  bar.start(
    sizes.reduce((sum, size) => sum + size, 0),
    0,
  );
  return { add: (bytes) => bar.increment(bytes), stop: () => bar.stop() };
}
