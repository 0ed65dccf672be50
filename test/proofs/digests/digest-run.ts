import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions, Transactions } from '#platform/database';
import { Mail, MailLedger, MailRepository, recoverMails, type Letter } from '#platform/mail';
import { Outbox } from '#platform/outbox';
import { DEATHS, SEEN_BY_RELAY, type Death } from './death.js';
import { LAST_LINE, RecordingRelay } from './recording-relay.js';

const WORKER = path.join(import.meta.dirname, 'mail-worker.js');
const FROM = 'Quatrefoil <no-reply@quatrefoil.example>';
const PATIENCE_MS = 40_000;

export interface Stand {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

export interface Kill {
  /** `at random`: some time after the start. */
  readonly at: Death | 'at random';
  /** The mail at which it happens; at random: after how many milliseconds. */
  readonly nth: number;
}

/** What the mail server has and what the ledger says about it. */
export interface Outcome {
  readonly people: number;
  /** Mails that the server took more than once. */
  readonly duplicates: number;
  /** People whose mail the server never took. */
  readonly missing: number;
  readonly inDoubt: number;
  /** Mails that the server never took and that are not in doubt, or count as sent: none may be. */
  readonly lost: number;
  /** How many workers died where. */
  readonly kills: Readonly<Record<Kill['at'], number>>;
}

/** One digest for each of some people, sent by workers that are killed again and again. */
export class DigestRun {
  private ids = new Set<string>();
  private readonly killed = Object.fromEntries([...DEATHS, 'at random'].map((at) => [at, 0])) as Record<
    Kill['at'],
    number
  >;

  private worker: ChildProcess | null = null;

  private constructor(
    private readonly stand: Stand,
    private readonly source: DataSource,
    private readonly relay: RecordingRelay,
  ) {}

  static async open(stand: Stand, people: number): Promise<DigestRun> {
    const options = { ...dataSourceOptions({ url: stand.databaseUrl, poolSize: 4 }), entities: [Mail] };
    const run = new DigestRun(stand, await new DataSource(options).initialize(), await RecordingRelay.open());
    await run.source.query('DELETE FROM mail');
    await run.order(people);
    return run;
  }

  async close(): Promise<void> {
    this.worker?.kill('SIGKILL');
    await this.relay.close();
    await this.source.destroy();
  }

  /** Lets one worker after the other die, then one finish; `asks`: they may ask the server about mails in doubt. */
  async send(kills: readonly Kill[], { asks }: { readonly asks: boolean }): Promise<Outcome> {
    for (const kill of kills) await this.live(kill, asks);
    await this.finish(asks);
    return this.judge();
  }

  private async live({ at, nth }: Kill, asks: boolean): Promise<void> {
    await this.letTimePass();
    const isOwn = at !== 'at random' && !SEEN_BY_RELAY.includes(at);
    const worker = await this.start(asks, isOwn ? { DIE_AT: at, DIE_AFTER: String(nth) } : {});
    const dead = once(worker, 'exit');
    const kill = async (): Promise<void> => {
      worker.kill('SIGKILL');
      await dead;
    };
    if (at === 'at random') await pause(nth).then(kill);
    else this.relay.arm(at, nth, kill);
    // Where there are fewer mails left than it takes, it is killed with nothing to do, and that counts as nothing.
    const isIdle = await this.untilDeadOrIdle(worker);
    this.relay.disarm();
    if (isIdle) await kill();
    else this.killed[at] += 1;
  }

  private async untilDeadOrIdle(worker: ChildProcess): Promise<boolean> {
    while (worker.exitCode === null && worker.signalCode === null) {
      if ((await this.countOpen()) === 0) return true;
      await pause(25);
    }
    return false;
  }

  private async finish(asks: boolean): Promise<void> {
    await this.letTimePass();
    const worker = await this.start(asks, {});
    for (const startMs = performance.now(); performance.now() - startMs < PATIENCE_MS; await pause(100)) {
      // Those still open are in living hands.
      if (asks) await this.letTimePass('in-doubt');
      if ((await this.countOpen()) === 0 && (!asks || (await this.idsIn('in-doubt')).length === 0)) break;
    }
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }

  private async judge(): Promise<Outcome> {
    const taken = this.relay.taken.filter((id) => this.ids.has(id));
    const known = new Set(taken);
    const missing = [...this.ids].filter((id) => !known.has(id));
    const doubted = await this.idsIn('in-doubt');
    const sent = await this.idsIn('sent');
    const isLost = (id: string): boolean => !known.has(id) && (sent.includes(id) || !doubted.includes(id));
    return {
      people: this.ids.size,
      duplicates: taken.length - known.size,
      missing: missing.length,
      inDoubt: doubted.length,
      lost: [...this.ids].filter(isLost).length,
      kills: this.killed,
    };
  }

  private async start(asks: boolean, fate: Record<string, string>): Promise<ChildProcess> {
    const { databaseUrl, redisUrl } = this.stand;
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: 'x'.repeat(32),
      SMTP_URL: this.relay.smtpUrl,
      MAIL_FROM: FROM,
      ...(asks && { MAIL_LOOKUP_URL: this.relay.lookUpUrl }),
      ...(redisUrl !== null && { REDIS_URL: redisUrl }),
      ...fate,
    };
    const worker = spawn(process.execPath, [WORKER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.worker = worker;
    await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit')]);
    return worker;
  }

  /** What the minutes after a death do: its mails count as abandoned, and the next sweep settles them. */
  private async letTimePass(...alive: string[]): Promise<void> {
    const states = alive.length > 0 ? alive : ['sending', 'in-doubt', 'pending'];
    await this.source.query(
      `UPDATE mail SET claimed_at = claimed_at - interval '10 minutes', due_at = due_at - interval '1 hour'
       WHERE state = ANY ($1) AND (claimed_at > now() - interval '5 minutes' OR state = 'pending')`,
      [states],
    );
    await new Transactions(this.source.manager).run((tx) => new Outbox(this.source.manager).add(recoverMails, {}, tx));
  }

  private async order(people: number): Promise<void> {
    const outbox = new Outbox(this.source.manager);
    const ledger = new MailLedger(new MailRepository(this.source.manager), outbox, {
      mail: { smtpUrl: null, from: FROM, lookUpUrl: null },
    });
    await new Transactions(this.source.manager).run(async (tx) => {
      for (let i = 0; i < people; i += 1) {
        const personId = randomUUID();
        const email = `${personId}@example.org`;
        await this.source.query(`INSERT INTO person (id, name, email, language) VALUES ($1, 'Ana', $2, 'en')`, [
          personId,
          email,
        ]);
        await ledger.add(digestTo(personId, email), tx, { now: new Date() });
      }
    });
    const rows = await this.source.query<{ id: string }[]>('SELECT message_id AS id FROM mail');
    this.ids = new Set(rows.map(({ id }) => id));
  }

  private async countOpen(): Promise<number> {
    return (await this.idsIn('pending')).length + (await this.idsIn('sending')).length;
  }

  private async idsIn(state: string): Promise<string[]> {
    const rows = await this.source.query<{ id: string }[]>('SELECT message_id AS id FROM mail WHERE state = $1', [
      state,
    ]);
    return rows.map(({ id }) => id);
  }
}

function digestTo(personId: string, recipient: string): Letter {
  const text = `News\n\n${LAST_LINE}`;
  const content = { subject: 'News', html: `<p>${text}</p>`, text, calendar: null, headers: {} };
  return { personId, kind: 'digest', period: '2026-W48', policy: 'digest', recipient, language: 'en', ...content };
}
