import autocannon from 'autocannon';

const CONNECTIONS = 20;

export interface Load {
  readonly origin: string;
  /** Asked for in turn. */
  readonly paths: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly requests: number;
  /** Answers other than 2xx, time-outs and broken connections. */
  readonly failed: number;
}

/** Sends requests at a constant rate, whether earlier ones were answered or not, from a thread of its own. */
export async function openLoop({ origin, paths, perSecond, seconds, headers }: Load): Promise<LoadResult> {
  const { latency, requests, non2xx, errors, timeouts } = await autocannon({
    url: origin,
    requests: paths.map((path) => ({ method: 'GET', path })),
    headers,
    connections: CONNECTIONS,
    overallRate: perSecond,
    duration: seconds,
    workers: 1,
  });
  const failed = non2xx + errors + timeouts;
  return { p50: latency.p50, p99: latency.p99, max: latency.max, requests: requests.total, failed };
}
