import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const CHECK_WITHIN_MS = 2_000;

export interface HealthServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Why this process should get no work now, one sentence each; empty when it is ready. */
  problems(): Promise<string[]>;
  /** Shown beside the verdict: ages in milliseconds and counts, never ids or addresses. */
  figures(): Promise<Record<string, unknown>>;
}

/**
 * `/livez` and `/readyz` of a process that serves nothing else. `/livez` depends on nothing, so that an outage of the
 * database restarts nobody; `/readyz` answers 503 with the reasons while the process is not ready.
 */
export class HealthServer {
  private constructor(private readonly server: Server) {}

  static async start(options: HealthServerOptions): Promise<HealthServer> {
    const server = createServer((request, response) => {
      const path = request.url?.split('?')[0];
      if (path === '/livez') answer(response, 200, { status: 'ok' });
      else if (path === '/readyz') void answerReadiness(response, options);
      else answer(response, 404, { status: 'missing' });
    });
    server.requestTimeout = 5_000;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, options.host, resolve);
    });
    return new HealthServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function answerReadiness(response: ServerResponse, options: HealthServerOptions): Promise<void> {
  const problems = await within(options.problems(), ['A check did not answer in time.']);
  if (problems.length > 0) return answer(response, 503, { status: 'not ready', problems });
  answer(response, 200, { status: 'ok', ...(await within(options.figures(), {})) });
}

/** What `check` gives, or `instead` when it fails or takes too long. */
async function within<T>(check: Promise<T>, instead: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(resolve, CHECK_WITHIN_MS, instead)));
  return Promise.race([check.catch(() => instead), late]).finally(() => clearTimeout(timer));
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
