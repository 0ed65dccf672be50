/**
 * `npm run prove:schedule`: plans every event of a folder by the command line, one after the other, has an independent
 * program judge each timetable and claim, and writes the table into docs/event-planning.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '#platform/instance';
import { COMMIT, machine } from '../bench/report.js';

const LIMIT_S = 30;
const PAGE = path.join(projectFolder(), 'docs/event-planning.md');
const MARK = '<!-- What follows is written by `npm run prove:schedule`. -->';

interface Outcome {
  readonly name: string;
  readonly optimum: number | 'INF';
  readonly status: string;
  readonly breaks: number | null;
  readonly tookS: number;
  /** What the independent program found wrong; empty when nothing. */
  readonly fault: string;
}

const shared = path.join(projectFolder(), '../shared');
const events = process.env['PROVE_EVENTS'] ?? path.join(shared, 'data/b2b');
const judge = process.env['PROVE_JUDGE'] ?? path.join(shared, 'tools/score.mjs');

if (!existsSync(events) || !existsSync(judge)) {
  console.log('skipped: prove:schedule (no events; PROVE_EVENTS=folder and PROVE_JUDGE=score.mjs name them)');
} else {
  const outcomes = proveAll();
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(PAGE, `${page.slice(0, page.indexOf(MARK))}${MARK}\n\n${render(outcomes)}`);
  process.exitCode = outcomes.some(({ fault }) => fault !== '') ? 1 : 0;
}

function proveAll(): Outcome[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-prove-'));
  try {
    const names = readdirSync(events).filter((name) => name.endsWith('.json') && !name.endsWith('.optimum.json'));
    return names.sort().map((name) => {
      const outcome = prove(path.join(events, name), path.join(folder, name));
      console.log(row(outcome));
      return outcome;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function prove(event: string, out: string): Outcome {
  const known = event.replace(/\.json$/, '.optimum.json');
  const startedMs = performance.now();
  const cli = path.join(projectFolder(), 'dist/apps/cli/main.js');
  run([cli, 'schedule', '--event', event, '--out', out, '--time-limit', String(LIMIT_S)]);
  const tookS = (performance.now() - startedMs) / 1_000;
  const plan = JSON.parse(readFileSync(out, 'utf8')) as { status: string; breaks?: number };
  const { optimum } = JSON.parse(readFileSync(known, 'utf8')) as { optimum: number | 'INF' };
  const judged = run([judge, 'schedule', event, out, known]);
  const violations = /"violations":0|"status":"(infeasible|unknown)"/.test(judged.stdout) ? '' : judged.stdout;
  const name = path.basename(event, '.json');
  return { name, optimum, ...plan, breaks: plan.breaks ?? null, tookS, fault: (judged.stderr || violations).trim() };
}

function run(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && args.includes('--time-limit')) throw new Error(`${args.join(' ')}:\n${stderr}`);
  return { stdout, stderr: status === 0 ? '' : stderr };
}

function render(outcomes: readonly Outcome[]): string {
  const possible = outcomes.filter(({ optimum }) => optimum !== 'INF');
  const impossible = outcomes.filter(({ optimum }) => optimum === 'INF');
  const share = (list: readonly Outcome[], isMet: (outcome: Outcome) => boolean): string =>
    `${list.filter(isMet).length} of ${list.length}`;
  return [
    `Machine: ${machine()}, one process at a time, at most ${LIMIT_S} s each. Commit ${COMMIT}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| What | Result | Target |',
    '| --- | --- | --- |',
    `| Valid timetable | ${share(possible, ({ breaks, fault }) => breaks !== null && fault === '')} | 54 of 54 |`,
    `| Fewest breaks reached | ${share(possible, ({ breaks, optimum }) => breaks === optimum)} | 50 of 54 |`,
    `| Fewest breaks proven | ${share(possible, ({ status }) => status === 'optimal')} | |`,
    `| Impossible ones proven | ${share(impossible, ({ status }) => status === 'infeasible')} | 20 of 23 |`,
    `| Wrong claims | ${outcomes.filter(({ fault }) => fault !== '').length} | 0 |`,
    '',
    '| Event | Claim | Breaks | Known | Seconds | Fault |',
    '| --- | --- | --- | --- | --- | --- |',
    ...outcomes.map(row),
    '',
  ].join('\n');
}

function row({ name, status, breaks, optimum, tookS, fault }: Outcome): string {
  return `| ${[name, status, breaks ?? '', optimum === 'INF' ? 'impossible' : optimum, tookS.toFixed(1), fault].join(' | ')} |`;
}
