import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFolder } from '#platform/instance';
import type { BenchInstance } from './bench-instance.js';
import type { RealData } from './real-data.js';
import type { Figure } from './report.js';

const MATCHED_WITHIN_MS = 600_000;

interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Imports the real needs and profiles into the running instance, twice, and waits until the needs are matched. */
export async function measureImport(instance: BenchInstance, data: RealData): Promise<Figure[]> {
  const start = performance.now();
  const first = await runImport(instance, data);
  const matchedAfter = await untilMatched(instance, data.needs.length, start);
  const again = await runImport(instance, data);
  const [counts] = (
    await instance.db.query<{ profiles: number; documents: number }>(
      `SELECT (SELECT count(*)::int FROM capability WHERE origin = 'import') AS profiles, count(*)::int AS documents FROM evidence`,
    )
  ).rows;
  const conditions = `${data.needs.length} needs, ${counts?.profiles} profiles, ${counts?.documents} documents`;
  return [
    {
      what: 'Import: time',
      result: `${first.seconds.toFixed(1)} s`,
      target: '< 180 s',
      met: first.seconds < 180,
      conditions,
    },
    {
      what: 'Import: peak memory of the importer',
      result: `${first.peakMegabytes} MB`,
      target: '< 500 MB',
      met: first.peakMegabytes < 500,
      conditions,
    },
    {
      what: 'Import: from its start to the last need matched',
      result: `${(matchedAfter / 1_000).toFixed(1)} s`,
      target: '< 180 s',
      met: matchedAfter < 180_000,
      conditions: `${conditions}; the model is trained meanwhile`,
    },
    {
      what: 'Import again: time, nothing changed',
      result: `${again.seconds.toFixed(1)} s`,
      target: '< 180 s',
      met: again.seconds < 180,
      conditions,
    },
  ];
}

async function runImport(instance: BenchInstance, data: RealData): Promise<Run> {
  const script = path.join(projectFolder(), 'dist/apps/cli/main.js');
  const args = ['import', '--needs', data.needsFile, '--profiles', data.profilesFile, '--publish'];
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, QUATREFOIL_DATA: instance.folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakMegabytesOf(child.pid))), 100);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  return { seconds: (performance.now() - start) / 1_000, peakMegabytes: peak };
}

function peakMegabytesOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

async function untilMatched({ db }: BenchInstance, needs: number, start: number): Promise<number> {
  for (; performance.now() - start < MATCHED_WITHIN_MS; await pause(200)) {
    const { rows } = await db.query<{ n: number }>(
      `SELECT count(DISTINCT m.challenge_id)::int AS n FROM match m JOIN challenge c ON c.id = m.challenge_id WHERE c.origin = 'import'`,
    );
    if ((rows[0]?.n ?? 0) >= needs) return performance.now() - start;
  }
  throw new Error('The imported needs were not all matched in time.');
}
