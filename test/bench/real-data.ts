import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '#platform/instance';

export interface RealNeed {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The real needs and profiles, which are not part of the project. */
export interface RealData {
  readonly needsFile: string;
  readonly profilesFile: string;
  readonly needs: readonly RealNeed[];
}

/** BENCH_DATA names the folder; null, and a line that says so, where it is not at hand. */
export function findRealData(bench: string): RealData | null {
  const folder = process.env['BENCH_DATA'] ?? path.join(projectFolder(), '../shared/data/sbir');
  const [needsFile, profilesFile] = ['needs.jsonl.gz', 'profiles.jsonl.gz'].map((file) => path.join(folder, file));
  if (!needsFile || !profilesFile || !existsSync(needsFile) || !existsSync(profilesFile)) {
    console.log(`skipped: ${bench} (no real data; BENCH_DATA=folder/with/needs.jsonl.gz names it)`);
    return null;
  }
  const lines = gunzipSync(readFileSync(needsFile)).toString('utf8').split('\n').filter(Boolean);
  return { needsFile, profilesFile, needs: lines.map((line) => JSON.parse(line) as RealNeed) };
}
