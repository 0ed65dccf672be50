import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { renderInvitation } from '#platform/calendar';
import { SmtpTransport, type MailMessage, type SendOutcome } from './index.js';

const now = new Date('2026-11-23T08:00:00Z');
const from = 'Quatrefoil <no-reply@quatrefoil.example>';

const buildMessage = (overrides: Partial<MailMessage> = {}): MailMessage => ({
  messageId: 'abc123@quatrefoil.example',
  to: 'ana@example.ro',
  subject: 'Întâlnire confirmată',
  html: '<p>Bună</p>',
  text: 'Bună',
  calendar: null,
  headers: {},
  ...overrides,
});

interface Sink {
  readonly url: string;
  readonly sources: string[];
  close(): Promise<void>;
}

async function openSink(options: SMTPServerOptions = {}): Promise<Sink> {
  const sources: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        sources.push(Buffer.concat(chunks).toString());
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    sources,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function sendTo(url: string, message: MailMessage, timeoutMs = 2_000): Promise<SendOutcome> {
  const transport = new SmtpTransport({ url, from, timeoutMs });
  try {
    return await transport.send(message);
  } finally {
    transport.onApplicationShutdown();
  }
}

async function received(message: MailMessage): Promise<{ source: string; mail: ParsedMail }> {
  const sink = await openSink();
  expect(await sendTo(sink.url, message)).toEqual({ kind: 'sent' });
  await sink.close();
  expect(sink.sources).toHaveLength(1);
  return { source: sink.sources[0]!, mail: await simpleParser(sink.sources[0]!) };
}

const expectUnclear = (outcome: SendOutcome): void => expect(outcome).toMatchObject({ kind: 'unclear' });

const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

describe('a mail over SMTP', () => {
  it('carries text, HTML and calendar, whose methods agree', async () => {
    const calendar = renderInvitation({
      method: 'CANCEL',
      meetingId: '0f8fad5b-d9cb-469f-a165-70867728950e',
      host: 'quatrefoil.example',
      sequence: 3,
      stampedAt: now,
      startsAt: new Date('2026-11-24T08:00:00Z'),
      endsAt: new Date('2026-11-24T08:30:00Z'),
      title: 'Întâlnire',
      organiser: { name: 'Quatrefoil', address: 'no-reply@quatrefoil.example' },
      attendee: { name: 'Ana', address: 'ana@example.ro' },
    });
    const { mail, source } = await received(buildMessage({ calendar }));
    expect(mail.text?.trim()).toBe('Bună');
    expect(mail.html).toBe('<p>Bună</p>');
    expect(mail.subject).toBe('Întâlnire confirmată');
    expect(mail.messageId).toBe('<abc123@quatrefoil.example>');
    expect(mail.to).toMatchObject({ text: 'ana@example.ro' });
    expect(mail.from?.value).toEqual([{ name: 'Quatrefoil', address: 'no-reply@quatrefoil.example' }]);
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
    const parts = mail.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
    expect(parts.length).toBeGreaterThanOrEqual(1);
    for (const { content } of parts) expect(content.toString()).toBe(calendar.content);
    expect(source.indexOf('text/plain')).toBeLessThan(source.indexOf('text/html'));
  });

  it('has exactly the headers that it was given', async () => {
    const { mail, source } = await received(
      buildMessage({
        headers: {
          'List-Unsubscribe': '<https://q.example/u/1>',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
      }),
    );
    expect(source).toContain('List-Unsubscribe: <https://q.example/u/1>');
    expect(mail.headers.get('list-unsubscribe-post') ?? source).toContain('List-Unsubscribe=One-Click');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('lets no text become a header', async () => {
    const line = '\r\nBcc: eve@example.ro\r\n\r\nX';
    const { mail, source } = await received(
      buildMessage({ subject: `a${line}`, headers: { 'List-Id': `b${line}`, [`X-A${line}`]: 'c' } }),
    );
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.bcc).toBeUndefined();
    expect(source).not.toMatch(/^Bcc:/im);
    expect(mail.text?.trim()).toBe('Bună');
  });

  it('goes to one address only, whatever the address says', async () => {
    const recipients: string[] = [];
    const sink = await openSink({
      onRcptTo({ address }, _session, done) {
        recipients.push(address);
        done();
      },
    });
    await sendTo(sink.url, buildMessage({ to: 'ana@example.ro, eve@example.ro' }));
    await sendTo(sink.url, buildMessage({ to: 'ana@example.ro\r\nRCPT TO:<eve@example.ro>' }));
    await sink.close();
    expect(recipients).not.toContain('eve@example.ro');
  });
});

describe('a mail server that is asked', () => {
  it.each([
    [200, 'taken'],
    [404, 'not-taken'],
    [302, 'unknown'],
    [500, 'unknown'],
  ])('and answers %i says: %s', async (status, expected) => {
    const asked: string[] = [];
    const server = createHttpServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const lookUpUrl = `http://q:p%40ss@127.0.0.1:${port}/taken/{id}`;
    const transport = new SmtpTransport({ url: 'smtp://127.0.0.1:1', from, lookUpUrl });
    expect(await transport.lookUp('a/b@quatrefoil.example')).toBe(expected);
    expect(asked).toEqual([`/taken/a%2Fb%40quatrefoil.example Basic ${Buffer.from('q:p@ss').toString('base64')}`]);
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    expect(await transport.lookUp('a')).toBe('unknown');
    transport.onApplicationShutdown();
  });
});

describe('a failure', () => {
  it('is "unclear" when the server answers drop by drop for longer than a mail may take', async () => {
    const server = createServer((socket) => {
      const drip = setInterval(() => socket.write('220-wait\r\n'), 20);
      socket.on('error', () => {});
      socket.on('close', () => clearInterval(drip));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const transport = new SmtpTransport({ url: `smtp://127.0.0.1:${port}`, from, longestMs: 200 });
    const [socket] = (
      await Promise.all([once(server, 'connection'), transport.send(buildMessage()).then(expectUnclear)])
    )[0] as [Socket];
    if (!socket.destroyed) await once(socket, 'close');
    transport.onApplicationShutdown();
    server.close();
  });

  it.each([
    ['refused', 550],
    ['not-sent', 451],
  ])('is "%s" when the server answers %i to the recipient or to the text', async (kind, code) => {
    for (const options of [
      { onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(refusal(code)) },
      {
        onData: (stream: NodeJS.ReadableStream, _: unknown, done: (error: Error) => void) => {
          stream.resume();
          stream.on('end', () => done(refusal(code)));
        },
      },
    ]) {
      const sink = await openSink(options);
      expect(await sendTo(sink.url, buildMessage())).toMatchObject({ kind });
      await sink.close();
    }
  });

  it('is "not-sent" when nobody listens, greets or knows us', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    expect(await sendTo(`smtp://127.0.0.1:${port}`, buildMessage(), 200)).toMatchObject({ kind: 'not-sent' });
    silent.close();
    await once(silent, 'close');
    expect(await sendTo(`smtp://127.0.0.1:${port}`, buildMessage())).toMatchObject({ kind: 'not-sent' });

    const strict = await openSink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('wrong password')),
    });
    const url = strict.url.replace('//', '//user:wrong@');
    expect(await sendTo(url, buildMessage())).toMatchObject({ kind: 'not-sent' });
    await strict.close();
  });

  it('is "unclear" when the connection breaks after the text was handed over', async () => {
    const answers: Record<string, string> = { EHLO: '250 x', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on' };
    const server = createServer((socket) => {
      socket.write('220 x\r\n');
      socket.on('data', (chunk) => {
        const line = chunk.toString();
        const answer = answers[line.slice(0, 4)];
        if (answer) socket.write(`${answer}\r\n`);
        else if (line.endsWith('\r\n.\r\n')) socket.destroy();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await sendTo(`smtp://127.0.0.1:${port}`, buildMessage())).toMatchObject({ kind: 'unclear' });
    server.close();
  });
});
