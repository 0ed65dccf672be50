import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Latency, Load } from './open-loop.js';
import { seeded } from './seeded.js';

const GIVEN_UP_MS = 10_000;
const { origin, paths, perSecond, seconds, headers } = workerData as Load;
const agent = new Agent({ keepAlive: true });

const sent: Promise<Latency>[] = [];
const begun = performance.now();
for (const dueMs of moments()) {
  const waitMs = begun + dueMs - performance.now();
  if (waitMs > 0) await pause(waitMs);
  sent.push(ask(paths[sent.length % paths.length] ?? '/', begun + dueMs));
}
parentPort?.postMessage(await Promise.all(sent));
agent.destroy();

/** When the requests are due, in milliseconds from the start. */
function* moments(): Generator<number> {
  const random = seeded(perSecond);
  for (let at = 0; ;) {
    at -= (Math.log(1 - random()) * 1_000) / perSecond;
    if (at >= seconds * 1_000) return;
    yield at;
  }
}

function ask(path: string, due: number): Promise<Latency> {
  return new Promise((resolve) => {
    const request = get(origin + path, { agent, headers, timeout: GIVEN_UP_MS }, (response) => {
      const isGood = (response.statusCode ?? 0) >= 200 && (response.statusCode ?? 0) < 300;
      response.resume();
      response.once('end', () => resolve(isGood ? performance.now() - due : null));
      response.once('error', () => resolve(null));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(null));
  });
}
