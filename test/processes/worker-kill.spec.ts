import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { matchChallenge } from '#features/challenges';
import { dataSourceOptions, Transactions } from '#platform/database';
import { Mail, MailLedger, MailRepository, recoverMails, type Letter } from '#platform/mail';
import { Outbox } from '#platform/outbox';
import { openTestDatabase, seedCapability, seedChallenge, type TestDatabase } from '#testing';
import { startProcess, type StartedProcess } from './start-process.js';

const MAILS = 150;
const CHALLENGES = 40;
const CAPABILITIES = 4;
const KILLS = 2;

let database: TestDatabase;
let source: DataSource;
let sink: MailSink;

beforeAll(async () => {
  database = await openTestDatabase();
  source = await new DataSource({
    ...dataSourceOptions({ url: database.url, poolSize: 4 }),
    entities: [Mail],
  }).initialize();
  sink = await startMailSink();
});

afterAll(async () => {
  await sink.close();
  await source.destroy();
  await database.drop();
});

test('a worker killed again and again sends no digest twice, loses none, and matches every challenge', async () => {
  await orderDigests();
  await publishChallenges();
  const start = (): Promise<StartedProcess> =>
    startProcess('worker', {
      DATABASE_URL: database.url,
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      LOG_LEVEL: 'error',
    });
  for (let kill = 0; kill < KILLS; kill++) {
    const worker = await start();
    const before = sink.received.length;
    await until(() => sink.received.length > before + 5 + 7 * kill, 30_000);
    await worker.end('SIGKILL');
  }
  await letTimePass();
  const worker = await start();
  await until(async () => (await countOf('pending')) + (await countOf('sending')) === 0, 60_000);
  await until(async () => (await matchesStored()) === CHALLENGES * CAPABILITIES, 60_000);
  expect(await worker.end()).toBe(0);

  expect(new Set(sink.received).size).toBe(sink.received.length);
  const sent = await idsOf('sent');
  expect(sent.filter((id) => !sink.received.includes(id))).toEqual([]);
  const doubted = await countOf('in-doubt');
  expect(sent.length + doubted).toBe(MAILS);
  expect(doubted).toBeLessThanOrEqual(KILLS * 5);
}, 120_000);

/** One digest a person, in one transaction each. */
async function orderDigests(): Promise<void> {
  const outbox = new Outbox(source.manager);
  const transactions = new Transactions(source.manager);
  const ledger = new MailLedger(new MailRepository(source.manager), outbox, {
    mail: { smtpUrl: null, from: 'Q <q@quatrefoil.example>', lookUpUrl: null },
  });
  for (let i = 0; i < MAILS; i++) {
    const personId = randomUUID();
    const email = `${personId}@example.org`;
    await source.query(`INSERT INTO person (id, name, email, language) VALUES ($1, 'Ana', $2, 'en')`, [
      personId,
      email,
    ]);
    await transactions.run((tx) => ledger.add(digestTo(personId, email), tx, { now: new Date() }));
  }
}

/** Each with the job that its review would have added, in the same transaction. */
async function publishChallenges(): Promise<void> {
  for (let i = 0; i < CAPABILITIES; i++) await seedCapability(source);
  const outbox = new Outbox(source.manager);
  for (let i = 0; i < CHALLENGES; i++) {
    const { id } = await seedChallenge(source);
    await new Transactions(source.manager).run((tx) => outbox.add(matchChallenge, { challengeId: id }, tx));
  }
}

async function matchesStored(): Promise<number> {
  const rows = await source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM match');
  return rows[0]?.n ?? 0;
}

function digestTo(personId: string, recipient: string): Letter {
  const content = { subject: 'News', html: '<p>News</p>', text: 'News', calendar: null, headers: {} };
  return { personId, kind: 'digest', period: '2026-W48', policy: 'digest', recipient, language: 'en', ...content };
}

/** What the minutes after a crash do: mails whose sender died count as abandoned, and the next sweep settles them. */
async function letTimePass(): Promise<void> {
  await source.query(`UPDATE mail SET claimed_at = claimed_at - interval '10 minutes' WHERE state = 'sending'`);
  await new Transactions(source.manager).run((tx) => new Outbox(source.manager).add(recoverMails, {}, tx));
}

async function idsOf(state: string): Promise<string[]> {
  const rows = await source.query<{ id: string }[]>('SELECT message_id AS id FROM mail WHERE state = $1', [state]);
  return rows.map(({ id }) => id);
}

const countOf = async (state: string): Promise<number> => (await idsOf(state)).length;

interface MailSink {
  readonly port: number;
  /** Message-IDs, noted before the mail is acknowledged. */
  readonly received: string[];
  close(): Promise<void>;
}

async function startMailSink(): Promise<MailSink> {
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk) => (text += String(chunk)));
      stream.on('end', () => {
        received.push(/^Message-ID: <(.+)>/im.exec(text)?.[1] ?? 'none');
        setTimeout(done, 15);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function until(done: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  for (const start = performance.now(); performance.now() - start < withinMs; await pause(25)) if (await done()) return;
  expect(await done()).toBe(true);
}
