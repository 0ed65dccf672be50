import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '#platform/instance';

const START_PATIENCE_MS = 90_000;

/** The whole product as `npm start` runs it: PostgreSQL, api, indexer and worker, with data of its own. */
export interface Product {
  readonly address: string;
  /** Where its data are. */
  readonly folder: string;
  /** What it printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** A running product with the demonstration, and a browser, which several stories share; there once a test runs. */
export interface Demo {
  readonly product: Product;
  readonly browser: Browser;
}

/**
 * Starts the product on a free port with an empty data folder. `args` as after `npm start --`.
 * While writing a journey, `JOURNEY_ADDRESS` names a product that runs already.
 */
export async function startProduct(args: readonly string[] = []): Promise<Product> {
  const running = process.env['JOURNEY_ADDRESS'];
  if (running && args.length === 0)
    return {
      address: running,
      folder: process.env['QUATREFOIL_DATA'] ?? '',
      printed: () => '',
      stop: () => Promise.resolve(),
    };
  const folder = await mkdtemp(path.join(tmpdir(), 'quatrefoil-journey-'));
  const main = path.join(projectFolder(), 'dist', 'apps', 'standalone', 'main.js');
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', QUATREFOIL_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const stop = async (): Promise<void> => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const address = await addressIn(() => printed, child);
    return { address, folder, printed: () => printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function addressIn(printed: () => string, child: ChildProcess): Promise<string> {
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const address = /ready at (http:\/\/[^\s]+?)[\s.]*( \(|\n)/.exec(printed())?.[1];
    if (address) return address.replace('//localhost', '//127.0.0.1');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The product did not start:\n${printed()}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
