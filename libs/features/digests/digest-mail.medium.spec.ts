import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Mail, MailDelivery, SmtpTransport } from '#platform/mail';
import type { DigestRunsService } from './digest-runs.service.js';
import { DigestStage, now } from './testing/digest-stage.js';

const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

describe('a digest on its way to a mail server', () => {
  let stage: DigestStage;
  let personId: string;

  beforeEach(async () => {
    stage = await DigestStage.open();
    const rows = stage.arrange;
    const [mine, other] = [await rows.organisation(), await rows.organisation({ name: 'Vecinii (demo)' })];
    await rows.cluster([mine, other]);
    personId = await rows.person({ organisationId: mine });
    await rows.challenge(other);
  });

  afterEach(() => stage.close());

  const withServer = async (
    onData: NonNullable<SMTPServerOptions['onData']>,
    work: (parts: { runs: DigestRunsService; delivery: MailDelivery }) => Promise<void>,
  ): Promise<void> => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData });
    server.on('error', () => {});
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const { config, runs, mails, outbox, transactions } = stage;
    const transport = new SmtpTransport({ url: `smtp://127.0.0.1:${port}`, from: config.mail.from, timeoutMs: 1_000 });
    try {
      await work({
        runs,
        delivery: new MailDelivery({ mails, transport, outbox, transactions }),
      });
    } finally {
      transport.onApplicationShutdown();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  };

  const key = (): { personId: string; kind: string; period: string } => ({
    personId,
    kind: 'digest',
    period: '2026-W48',
  });
  const stateOf = async (): Promise<string> =>
    (await stage.connection.manager.findOneByOrFail(Mail, { personId, kind: 'digest' })).state;

  it('arrives once, whole, with what mail programs need to unsubscribe', async () => {
    const sources: string[] = [];
    const keep: SMTPServerOptions['onData'] = (stream, _session, done) => {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        sources.push(source);
        done();
      });
    };
    await withServer(keep, async ({ runs, delivery }) => {
      await runs.run('2026-W48', now);
      await Promise.all([delivery.deliver(key(), now), delivery.deliver(key(), now)]);
      await runs.run('2026-W48', later(60));
      await delivery.deliver(key(), later(60));
      await delivery.recover(later(60));
    });
    expect(sources).toHaveLength(1);
    expect(await stateOf()).toBe('sent');
    const mail = await simpleParser(sources[0]!);
    expect(mail.subject).toBe('1 noutate: Fir reciclat fără scame');
    expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('Vecinii (demo)');
    expect(mail.html).toContain('Vecinii (demo)');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    const raw = sources[0]!.replaceAll(/\r\n[ \t]+/g, ' ');
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/q\.example\/api\/v1\/digests\/unsubscribe\/[\w-]{43}>\r$/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(raw).toMatch(/^List-Id: Quatrefoil <digest\.quatrefoil\.example>\r$/im);
    expect(mail.messageId).toMatch(/^<[\da-f]{32}@quatrefoil\.example>$/);
  });

  it('is never sent again when nobody can say whether it arrived', async () => {
    let seen = 0;
    const breakOff: SMTPServerOptions['onData'] = (stream) => {
      stream.resume();
      // The server has the whole mail, and never answers.
      stream.on('end', () => (seen += 1));
    };
    await withServer(breakOff, async ({ runs, delivery }) => {
      await runs.run('2026-W48', now);
      await delivery.deliver(key(), now);
      expect(await stateOf()).toBe('in-doubt');
      await delivery.deliver(key(), later(5));
      await delivery.recover(later(60));
      await runs.run('2026-W48', later(60));
      await delivery.deliver(key(), later(61));
    });
    expect(seen).toBe(1);
    expect(await stateOf()).toBe('in-doubt');
  });
});
