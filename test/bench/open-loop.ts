import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectFolder } from '#platform/instance';

export interface Load {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoadResult {
  /** Milliseconds, corrected for requests that a slow answer kept from being sent. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly requests: number;
  /** Answers other than 2xx, time-outs and broken connections. */
  readonly failed: number;
}

interface AutocannonResult {
  readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly requests: { readonly total: number };
  readonly non2xx: number;
  readonly errors: number;
}

/** Sends requests at a constant rate, whether earlier ones were answered or not, from a process of its own. */
export async function openLoop({ url, perSecond, seconds, headers = {} }: Load): Promise<LoadResult> {
  const script = path.join(projectFolder(), 'node_modules/autocannon/autocannon.js');
  const args = ['--json', '-R', String(perSecond), '-d', String(seconds), '-c', '20', '-w', '1'];
  const withHeaders = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const child = spawn(process.execPath, [script, ...args, ...withHeaders, url], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  await once(child, 'close');
  const { latency, requests, non2xx, errors } = JSON.parse(output) as AutocannonResult;
  return { p50: latency.p50, p99: latency.p99, max: latency.max, requests: requests.total, failed: non2xx + errors };
}
