import { existsSync } from 'node:fs';
import path from 'node:path';
import { explainFailure } from '#platform/errors';
import { projectFolder } from '#platform/instance';
import { readSettings, USAGE, WrongSettings } from './settings.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const envFile = path.join(projectFolder(), '.env');

const ending = new AbortController();
const hurry = new AbortController();

/** The first signal stops everything in order, also in the middle of the start; the second one at once. */
function end(): void {
  if (ending.signal.aborted) {
    hurry.abort();
    process.exit(1);
  }
  ending.abort();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

try {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === 'help') say(USAGE);
  else
    await (
      await import('./run.js')
    ).run({ settings, env: process.env, say, ending: ending.signal, hurry: hurry.signal });
  process.exit(0);
} catch (error) {
  console.error(explainFailure(error) ?? error);
  process.exit(error instanceof WrongSettings ? 2 : 1);
}
