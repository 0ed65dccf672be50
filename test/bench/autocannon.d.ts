/** What we use of autocannon, which brings no types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    /** Sent in turn by each connection; paths with their query. */
    readonly requests: readonly { readonly method: 'GET'; readonly path: string }[];
    readonly headers: Readonly<Record<string, string>>;
    readonly connections: number;
    readonly overallRate: number;
    /** Seconds. */
    readonly duration: number;
    readonly workers: number;
  }

  interface Result {
    /** Milliseconds, corrected for requests that a slow answer kept from being sent. */
    readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
    readonly requests: { readonly total: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  }

  function autocannon(options: Options): Promise<Result>;
  export default autocannon;
}
