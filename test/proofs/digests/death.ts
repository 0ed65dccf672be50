/** Where a worker that sends mails can be killed: between the steps of the ledger, and between those of SMTP. */
export const DEATHS = [
  'before claim',
  'after claim',
  'after connect',
  'after DATA',
  'after 250',
  'before commit',
  'after commit',
] as const;
export type Death = (typeof DEATHS)[number];

/** These two are seen by the mail server, which then kills the worker; at the others it kills itself. */
export const SEEN_BY_RELAY: readonly Death[] = ['after connect', 'after DATA'];

/** Ends this process the `nth` time that it comes to a point: as SIGKILL does, without a word. */
export class OwnDeath {
  private seen = 0;

  constructor(
    private readonly point: string | undefined,
    private readonly nth: number,
  ) {}

  /** True at the point and time at which to die. */
  isDue(point: Death): boolean {
    if (point !== this.point) return false;
    this.seen += 1;
    return this.seen === this.nth;
  }

  meet(point: Death): void {
    if (this.isDue(point)) die();
  }
}

export function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal may come a moment later, and nothing may happen until then.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
