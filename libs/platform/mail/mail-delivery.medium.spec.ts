import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions, Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { openTestDatabase, type TestDatabase } from '#testing';
import {
  defineLetter,
  letter,
  MailboxRepository,
  MailboxTransport,
  MailDelivery,
  MailLedger,
  MailRepository,
  MailTransport,
  type LookUpAnswer,
  paragraph,
  type Letter,
  type MailMessage,
  type MailPolicy,
  type SendOutcome,
} from './index.js';
import { Mail } from './mail.entity.js';
import { MailboxMessage } from './mailbox-message.entity.js';

const now = new Date('2026-11-23T08:00:00Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Answers what the test says, and keeps what it was given. */
class ScriptedTransport extends MailTransport {
  readonly dropsDuplicates: boolean;
  readonly messages: MailMessage[] = [];
  canLookUp = false;
  readonly answers: LookUpAnswer[] = [];
  constructor(
    private readonly outcomes: SendOutcome[],
    dropsDuplicates = false,
  ) {
    super();
    this.dropsDuplicates = dropsDuplicates;
  }
  send(message: MailMessage): Promise<SendOutcome> {
    this.messages.push(message);
    return Promise.resolve(this.outcomes.shift() ?? { kind: 'sent' });
  }
  lookUp(): Promise<LookUpAnswer> {
    return Promise.resolve(this.answers.shift() ?? 'unknown');
  }
}

describe('mail on PostgreSQL', () => {
  let database: TestDatabase;
  let connection: DataSource;

  beforeAll(async () => {
    database = await openTestDatabase();
    connection = await new DataSource({
      ...dataSourceOptions({ url: database.url, poolSize: 8 }),
      entities: [Mail, MailboxMessage],
    }).initialize();
  });

  afterAll(async () => {
    await connection.destroy();
    await database.drop();
  });

  const setup = (transport: MailTransport = new ScriptedTransport([])) => {
    const db = connection.manager;
    const mails = new MailRepository(db);
    const outbox = new Outbox(db);
    const transactions = new Transactions(db);
    const ledger = new MailLedger(mails, outbox, {
      mail: { smtpUrl: null, from: 'Q <q@quatrefoil.example>', lookUpUrl: null },
    });
    const delivery = new MailDelivery({ mails, transport, outbox, transactions });
    const add = (mail: Letter): Promise<boolean> => transactions.run((tx) => ledger.add(mail, tx, { now }));
    return { mails, ledger, delivery, transactions, add };
  };

  const writeLetter = async (policy: MailPolicy = 'transactional'): Promise<Letter> => {
    const personId = randomUUID();
    const email = `${personId}@example.ro`;
    await connection.query(`INSERT INTO person (id, name, email, language) VALUES ($1, 'Ana', $2, 'ro')`, [
      personId,
      email,
    ]);
    const content = {
      subject: 'Salut',
      preheader: 'p',
      title: 'Salut',
      blocks: [paragraph('Bună')],
      footer: { why: 'x' },
    };
    const template = defineLetter<null>({ kind: 'greeting', policy, ro: () => content, en: () => content });
    return letter({
      template,
      model: null,
      to: { personId, email, language: 'ro' },
      period: '1',
      headers: { 'List-Id': '<a.b>\r\nBcc: eve@example.ro' },
    });
  };

  const jobsOf = (personId: string): Promise<{ payload: object; run_at: Date | null }[]> =>
    connection.query(`SELECT payload, run_at FROM outbox WHERE payload->>'personId' = $1 ORDER BY created_at`, [
      personId,
    ]);

  it('is asked for once, with its job, in one transaction', async () => {
    const { add, transactions, ledger, mails } = setup();
    const mail = await writeLetter();
    await expect(
      transactions.run(async (tx) => {
        await ledger.add(mail, tx, { now });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await jobsOf(mail.personId)).toEqual([]);
    expect(await Promise.all([add(mail), add(mail), add(mail)])).toEqual(expect.arrayContaining([true, false, false]));
    expect(await jobsOf(mail.personId)).toEqual([
      { payload: { personId: mail.personId, kind: 'greeting', period: '1' }, run_at: null },
    ]);
    expect(await mails.find(mail)).toMatchObject({
      state: 'pending',
      messageId: expect.stringMatching(/^[\da-f]{32}@quatrefoil\.example$/),
      headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': '<a.b> Bcc: eve@example.ro' },
    });
  });

  it('is sent once, however many handlers try', async () => {
    const transport = new ScriptedTransport([]);
    const { add, delivery, mails } = setup(transport);
    const mail = await writeLetter('digest');
    await add(mail);
    await Promise.all(Array.from({ length: 8 }, () => delivery.deliver(mail, now)));
    await delivery.deliver(mail, later(1));
    expect(transport.messages).toHaveLength(1);
    expect(await mails.find(mail)).toMatchObject({ state: 'sent', sentAt: now, attempts: 1 });
  });

  it('keeps no text of a transactional mail once it has left', async () => {
    const { add, delivery, mails } = setup();
    const mail = await writeLetter();
    await add(mail);
    await delivery.deliver(mail, now);
    expect(await mails.find(mail)).toMatchObject({
      state: 'sent',
      subject: 'Salut',
      html: '',
      text: '',
      calendar: null,
    });
  });

  it('lands in the mailbox once, even when it is sent twice', async () => {
    const mailbox = new MailboxRepository(connection.manager);
    const { add, delivery } = setup(new MailboxTransport(mailbox));
    const mail = await writeLetter();
    await add(mail);
    await delivery.deliver(mail, now);
    await connection.query(`UPDATE mail SET state = 'pending', html = 'x' WHERE person_id = $1`, [mail.personId]);
    await delivery.deliver(mail, later(1));
    const entries = await mailbox.list({ recipient: mail.recipient.toUpperCase(), limit: 10, after: null });
    expect(entries).toMatchObject([{ recipient: mail.recipient, subject: 'Salut', hasCalendar: false }]);
    expect(await mailbox.find(entries[0]!.id)).toMatchObject({ text: mail.text, html: mail.html });
    expect(
      await mailbox.list({
        recipient: mail.recipient,
        limit: 10,
        after: { at: entries[0]!.cursorAt, id: entries[0]!.id },
      }),
    ).toEqual([]);
  });

  it.each([
    ['digest', 'in-doubt', 1],
    ['transactional', 'sent', 2],
  ] as const)('after an unclear end a %s mail is %s', async (policy, state, sends) => {
    const transport = new ScriptedTransport([{ kind: 'unclear', reason: 'the line broke' }]);
    const { add, delivery, mails } = setup(transport);
    const mail = await writeLetter(policy);
    await add(mail);
    await delivery.deliver(mail, now);
    await delivery.deliver(mail, later(10));
    expect(await mails.find(mail)).toMatchObject({ state });
    expect(transport.messages).toHaveLength(sends);
    expect(new Set(transport.messages.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is tried later when it surely did not leave, each time after a longer wait, and not for ever', async () => {
    const transport = new ScriptedTransport(Array(20).fill({ kind: 'not-sent', reason: 'busy' }) as SendOutcome[]);
    const { add, delivery, mails } = setup(transport);
    const mail = await writeLetter('digest');
    await add(mail);
    for (let attempt = 0; attempt < 20; attempt += 1) await delivery.deliver(mail, now);
    expect(transport.messages).toHaveLength(12);
    expect(await mails.find(mail)).toMatchObject({ state: 'failed', reason: 'busy' });
    const waits = (await jobsOf(mail.personId)).flatMap(({ run_at }) =>
      run_at ? [run_at.getTime() - now.getTime()] : [],
    );
    expect(waits).toHaveLength(11);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(10_000 * 2 ** 11);
  });

  it('is given back unsent when the claim took so long that others may think it abandoned', async () => {
    const transport = new ScriptedTransport([]);
    const { add, mails, transactions } = setup(transport);
    class SlowRepository extends MailRepository {
      override async claim(...args: Parameters<MailRepository['claim']>): ReturnType<MailRepository['claim']> {
        const mail = await super.claim(...args);
        Object.assign(performance, { now: () => Number.MAX_SAFE_INTEGER });
        return mail;
      }
    }
    const db = connection.manager;
    const parts = { mails: new SlowRepository(db), transport, outbox: new Outbox(db), transactions };
    const mail = await writeLetter('digest');
    await add(mail);
    await new MailDelivery(parts).deliver(mail, now);
    Reflect.deleteProperty(performance, 'now');
    expect(transport.messages).toEqual([]);
    expect(await mails.find(mail)).toMatchObject({ state: 'pending', reason: 'the database was slow' });
    expect(await jobsOf(mail.personId)).toHaveLength(2);
  });

  it('fails for good when it is refused', async () => {
    const { add, delivery, mails } = setup(new ScriptedTransport([{ kind: 'refused', reason: '550 no such user' }]));
    const mail = await writeLetter();
    await add(mail);
    await delivery.deliver(mail, now);
    await delivery.deliver(mail, later(1));
    expect(await mails.find(mail)).toMatchObject({ state: 'failed', reason: '550 no such user' });
  });

  it.each([
    ['digest', false, 'in-doubt'],
    ['digest', true, 'pending'],
    ['transactional', false, 'pending'],
  ] as const)('whose sender died: %s, duplicates dropped: %s, becomes %s', async (policy, drops, state) => {
    const { add, delivery, mails } = setup(new ScriptedTransport([], drops));
    const mail = await writeLetter(policy);
    await add(mail);
    await mails.claim(mail, now);
    await delivery.recover(later(2));
    expect(await mails.find(mail)).toMatchObject({ state: 'sending' });
    await delivery.recover(later(4));
    expect(await mails.find(mail)).toMatchObject({ state });
    expect(await jobsOf(mail.personId)).toHaveLength(state === 'pending' ? 2 : 1);
  });

  it.each([
    [['taken'], 'sent', 1],
    [['not-taken', 'taken'], 'pending', 2],
    [['not-taken', 'not-taken'], 'in-doubt', 1],
    [['unknown'], 'in-doubt', 1],
  ] as const)('in doubt, the mail server says %j of it and one that left: becomes %s', async (answers, state, jobs) => {
    await connection.query(`DELETE FROM mail WHERE state = 'in-doubt'`);
    const transport = new ScriptedTransport([{ kind: 'sent' }, { kind: 'unclear', reason: 'the line broke' }]);
    const { add, delivery, mails } = setup(transport);
    const control = await writeLetter('digest');
    await add(control);
    await delivery.deliver(control, now);
    const mail = await writeLetter('digest');
    await add(mail);
    await delivery.deliver(mail, now);
    transport.answers.push(...answers);
    expect(await delivery.settleDoubts(later(5))).toBe(0);
    transport.canLookUp = true;
    // While the server may still be at it, and after it may have forgotten, its answer would say nothing.
    expect(await delivery.settleDoubts(later(2))).toBe(0);
    expect(await delivery.settleDoubts(later(25 * 60))).toBe(0);
    expect(await delivery.settleDoubts(later(5))).toBe(state === 'in-doubt' ? 0 : 1);
    expect(await mails.find(mail)).toMatchObject({ state });
    expect(await jobsOf(mail.personId)).toHaveLength(jobs);
  });

  it('gets its job back when the queue has lost it', async () => {
    const { add, delivery } = setup();
    const mail = await writeLetter();
    await add(mail);
    await connection.query(`DELETE FROM outbox`);
    await delivery.recover(later(5));
    expect(await jobsOf(mail.personId)).toHaveLength(0);
    await delivery.recover(later(16));
    await delivery.recover(later(17));
    expect(await jobsOf(mail.personId)).toHaveLength(1);
  });

  it('notes a period with nothing to say, and sends nothing for it after', async () => {
    const { add, transactions, ledger } = setup();
    const mail = await writeLetter('digest');
    const window = { from: later(-60), to: now, snapshot: '1:1:' };
    const { personId, kind, period } = mail;
    const suppress = (): Promise<boolean> =>
      transactions.run((tx) => ledger.suppress({ personId, kind, period, window, reason: 'nothing-new', now }, tx));
    expect(await suppress()).toBe(true);
    expect(await suppress()).toBe(false);
    expect(await add(mail)).toBe(false);
    expect(await jobsOf(personId)).toEqual([]);
  });
});
