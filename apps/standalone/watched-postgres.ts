import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/embedded-postgres';

const LOOK_EVERY_MS = 100;
const TRY_AGAIN_MS = 2_000;

export interface PostgresEvents {
  say(line: string): void;
  /** The server is back; `moved` when its old port was taken meanwhile. */
  back(server: EmbeddedPostgres, moved: boolean): void;
}

/** The embedded server kept alive: started again on its port when it ends. */
export class WatchedPostgres {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private looking: Promise<void> = Promise.resolve();

  private constructor(
    private readonly home: string,
    private server: EmbeddedPostgres,
    private readonly events: PostgresEvents,
  ) {
    this.lookLater(LOOK_EVERY_MS);
  }

  static async start(home: string, port: number | undefined, events: PostgresEvents): Promise<WatchedPostgres> {
    const server = await startEmbeddedPostgres({ home, ...(port !== undefined && { port }) });
    return new WatchedPostgres(home, server, events);
  }

  get current(): EmbeddedPostgres {
    return this.server;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
    await this.server.stop();
  }

  /** Ends it at once; its next start recovers what was committed. */
  kill(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.server.kill();
  }

  private lookLater(ms: number): void {
    this.timer = setTimeout(() => {
      this.looking = this.look();
    }, ms);
  }

  private async look(): Promise<void> {
    if (this.server.isRunning()) return this.lookLater(LOOK_EVERY_MS);
    this.events.say('PostgreSQL ended; starting it again.');
    try {
      const { port } = this.server;
      this.server = await startEmbeddedPostgres({ home: this.home, port });
      if (this.stopped) return;
      this.events.back(this.server, this.server.port !== port);
      this.lookLater(LOOK_EVERY_MS);
    } catch (error) {
      this.events.say(error instanceof Error ? error.message : String(error));
      if (!this.stopped) this.lookLater(TRY_AGAIN_MS);
    }
  }
}
