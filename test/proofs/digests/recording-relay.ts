import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { SEEN_BY_RELAY, type Death } from './death.js';

/** The last line of every mail: without it, the DATA was cut off and the mail was not taken. */
export const LAST_LINE = 'That is all.';

interface Trap {
  readonly at: Death;
  left: number;
  /** Resolves when the worker is dead. */
  readonly kill: () => Promise<void>;
}

/** A mail server that notes every mail before it acknowledges it, can be asked about each, and kills at given moments. */
export class RecordingRelay {
  /** Message-IDs, in the order in which they came. */
  readonly taken: string[] = [];
  private trap: Trap | null = null;

  private constructor(
    private readonly smtp: SMTPServer,
    private readonly http: Server,
  ) {}

  static async open(): Promise<RecordingRelay> {
    const smtp: SMTPServer = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onMailFrom: (_address, _session, done) => void relay.spring('after connect').then(() => done()),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk) => (text += String(chunk)));
        stream.on('end', () => void relay.take(text).then(() => done()));
      },
    });
    // A killed worker resets its connections.
    smtp.on('error', () => {});
    const http = createServer((request, response) => {
      const id = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
      response.writeHead(relay.taken.includes(id) ? 200 : 404).end();
    });
    const relay = new RecordingRelay(smtp, http);
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return relay;
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  get lookUpUrl(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}/taken/{id}`;
  }

  /** Kills at the `nth` mail that gets there, or never when the point is none that a server sees. */
  arm(at: Death, nth: number, kill: () => Promise<void>): void {
    this.trap = SEEN_BY_RELAY.includes(at) ? { at, left: nth, kill } : null;
  }

  disarm(): void {
    this.trap = null;
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    this.http.close();
    await new Promise<void>((resolve) => this.smtp.close(() => resolve()));
  }

  private async take(text: string): Promise<void> {
    if (!text.includes(LAST_LINE)) return;
    this.taken.push(/^Message-ID: <(.+)>/im.exec(text)?.[1] ?? 'none');
    await this.spring('after DATA');
  }

  private async spring(point: Death): Promise<void> {
    const { trap } = this;
    if (trap?.at !== point) return;
    trap.left -= 1;
    if (trap.left === 0) await trap.kill();
  }
}
