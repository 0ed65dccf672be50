import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#platform/embedded-postgres';

export interface StartedProcess {
  /** Where `/livez` and `/readyz` are. */
  readonly health: string;
  readonly child: ChildProcess;
  /** What it wrote so far. */
  output(): string;
  /** Ends it; resolves with its exit code, or the signal that ended it. */
  end(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** Starts one of the compiled programs on a database; does not wait until it is ready. */
export async function startProcess(
  app: 'worker' | 'indexer' | 'api',
  env: { DATABASE_URL: string } & Record<string, string>,
): Promise<StartedProcess> {
  const port = await freePort();
  const script = path.join(import.meta.dirname, `../../apps/${app}/main.js`);
  const defaults = { PATH: process.env['PATH'], AUTH_SECRET: 'x'.repeat(40), LOG_LEVEL: 'info' };
  const ports = app === 'api' ? { PORT: String(port) } : { HEALTH_PORT: String(port) };
  const child = spawn(process.execPath, ['--enable-source-maps', script], { env: { ...defaults, ...ports, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals]>;
  return {
    health: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code, by] = await exit;
      return code ?? by;
    },
  };
}

/** @throws Error with what the process wrote, when it is not ready in time. */
export async function untilReady(program: StartedProcess, withinMs = 20_000): Promise<void> {
  for (const start = performance.now(); performance.now() - start < withinMs; await pause(100)) {
    const answer = await fetch(`${program.health}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`Not ready after ${withinMs} ms:\n${program.output()}`);
}
