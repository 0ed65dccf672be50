import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findDatabase, projectFolder } from '#platform/instance';

const READY = /is ready at (http:\/\/\S+)/;
const START_WITHIN_MS = 90_000;

/** The whole product on a port and a data folder of its own, as `npm start` runs it. */
export interface BenchInstance {
  /** Where the web app and the API answer. */
  readonly address: string;
  readonly folder: string;
  readonly databaseUrl: string;
  readonly db: Client;
  /** Ends everything and removes the data. */
  stop(): Promise<void>;
}

export async function startBenchInstance(): Promise<BenchInstance> {
  const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-bench-'));
  const child = spawn(process.execPath, [path.join(projectFolder(), 'dist/apps/standalone/main.js')], {
    cwd: projectFolder(),
    env: { ...process.env, PORT: '0', QUATREFOIL_DATA: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = await whenReady(child);
    const { url } = await findDatabase({ databaseUrl: undefined, dataFolder: folder, command: 'bench' });
    const db = new Client({ connectionString: url });
    await db.connect();
    const stop = async (): Promise<void> => {
      await db.end();
      await end();
    };
    return { address, folder, databaseUrl: url, db, stop };
  } catch (error) {
    await end();
    throw error;
  }
}

function whenReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Not ready in time:\n${said}`)), START_WITHIN_MS);
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const address = READY.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', () => reject(new Error(`It ended while starting:\n${said}`)));
  });
}
