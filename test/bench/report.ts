import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { projectFolder } from '#platform/instance';

export interface Figure {
  /** Names the row: a later run replaces it. */
  readonly what: string;
  readonly result: string;
  readonly target: string;
  readonly met: boolean;
  /** What it was measured with. */
  readonly conditions: string;
}

const FILE = path.join(projectFolder(), 'docs/benchmarks.md');
const COLUMNS = ['What', 'Result', 'Target', 'Met', 'Conditions', 'Commit', 'Date'];

/** What is measured: taken at the start, before anything else can be committed. */
export const COMMIT = commit();

/** Prints the figures, and replaces their rows in docs/benchmarks.md. */
export function report(figures: readonly Figure[], now: Date): void {
  const stamp = [COMMIT, now.toISOString().slice(0, 10)];
  const fresh = figures.map(({ what, result, target, met, conditions }) => [
    what,
    result,
    target,
    met ? 'yes' : 'no',
    `${conditions}, load average ${loadavg()[0]?.toFixed(1)}`,
    ...stamp,
  ]);
  console.table(fresh.map((row) => Object.fromEntries(COLUMNS.map((column, i) => [column, row[i]]))));
  const kept = readRows().filter(([what]) => !fresh.some((row) => row[0] === what));
  writeFileSync(FILE, render([...kept, ...fresh].toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', 'en'))));
}

function render(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Benchmarks',
    '',
    'Measured on the whole product as `npm start` runs it, with an own data folder; `npm run bench:all` measures again and',
    'rewrites this page. The import, matching and HTTP figures are with the real data named under conditions.',
    '',
    `Machine: ${machine()}. A load average under conditions that is much above the number of processors tells`,
    'that other work ran beside the measurement.',
    '',
    line(COLUMNS),
    line(COLUMNS.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

function readRows(): string[][] {
  if (!existsSync(FILE)) return [];
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.slice(2);
}

export function machine(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${gigabytes} GB, ${process.platform}, Node ${process.version}`;
}

function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: projectFolder(), encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'apps', 'libs', 'migrations') !== '';
  return git('rev-parse', '--short', 'HEAD') + (changed ? ' + changes' : '');
}

/** The value below which a share of the sorted values lie: `quantile(times, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const milliseconds = (value: number): string => `${Math.round(value)} ms`;
