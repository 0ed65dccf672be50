import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchPublic, type FetchLimits } from './fetch-public.js';
import { isPublicAddress } from './public-address.js';

const here: FetchLimits = {
  timeoutMs: 2_000,
  bytes: 1_000,
  redirects: 2,
  isAllowed: (address) => address === '127.0.0.1',
};

describe('fetching what a stranger named', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.closeAllConnections();
    for (const server of servers) server.close();
  });
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((done) => server.once('listening', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`;
  };
  const troubleOf = (address: string, limits: Partial<FetchLimits> = {}) =>
    fetchPublic(address, { ...here, ...limits }).then(
      () => 'none',
      (error: { trouble: string }) => error.trouble,
    );

  it('reads a text, through redirects that lead to what is allowed', async () => {
    const target = await serve((_, reply) => reply.end('BEGIN'));
    const first = await serve((_, reply) => reply.writeHead(302, { location: target }).end());
    expect(await fetchPublic(first, here)).toBe('BEGIN');
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:a00:1::]/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
  ])('never connects to %s', async (address) => {
    const { timeoutMs, bytes, redirects } = here;
    expect(
      await fetchPublic(address, { timeoutMs, bytes, redirects }).catch((error: { trouble: string }) => error.trouble),
    ).toBe('private');
  });

  it('checks every redirect, and follows only so many', async () => {
    const inner = await serve((_, reply) => reply.writeHead(302, { location: 'http://10.0.0.1/' }).end());
    expect(await troubleOf(inner)).toBe('private');
    const loop: string = await serve((_, reply) => reply.writeHead(302, { location: '/again' }).end());
    expect(await troubleOf(loop)).toBe('redirects');
    const file = await serve((_, reply) => reply.writeHead(302, { location: 'file:///etc/passwd' }).end());
    expect(await troubleOf(file)).toBe('address');
  });

  it('connects only to what was checked, when a name answers differently each time', async () => {
    const outside = await serve((request, reply) =>
      request.url === '/again' ? reply.writeHead(302, { location: '/secret' }).end() : reply.end('BEGIN'),
    );
    const port = new URL(outside).port;
    // The first answer is of the open internet (here 127.0.0.1), every later one of a private network.
    const rebind = (...answers: readonly (readonly string[])[]) => {
      let asked = 0;
      const resolve: FetchLimits['resolve'] = (_, __, callback) => {
        const found = answers[Math.min(asked++, answers.length - 1)] ?? [];
        callback(
          null,
          found.map((address) => ({ address, family: 4 })),
        );
      };
      return { resolve, times: () => asked };
    };
    const once = rebind(['127.0.0.1'], ['127.0.0.2']);
    expect(await fetchPublic(`http://rebind.example:${port}/`, { ...here, resolve: once.resolve })).toBe('BEGIN');
    expect(once.times()).toBe(1);
    const { resolve } = rebind(['127.0.0.1'], ['127.0.0.2']);
    expect(await troubleOf(`http://rebind.example:${port}/again`, { resolve })).toBe('private');
    const mixed = rebind(['127.0.0.1', '127.0.0.2']);
    expect(await troubleOf(`http://rebind.example:${port}/`, { resolve: mixed.resolve })).toBe('private');
    const none = rebind([]);
    expect(await troubleOf(`http://rebind.example:${port}/`, { resolve: none.resolve })).toBe('unreachable');
  });

  it('ends what is too large, too slow, refused, compressed, or no address', async () => {
    expect(await troubleOf(await serve((_, reply) => reply.end('x'.repeat(1_001))))).toBe('too-large');
    expect(await troubleOf(await serve((_, reply) => void reply.write('x')), { timeoutMs: 100 })).toBe('slow');
    expect(await troubleOf(await serve(() => undefined), { timeoutMs: 100 })).toBe('slow');
    expect(await troubleOf(await serve((_, reply) => reply.writeHead(403).end()))).toBe('refused');
    const packed = await serve((_, reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end());
    expect(await troubleOf(packed)).toBe('refused');
    for (const address of ['calendar', 'file:///etc/passwd', 'ftp://example.org/', 'https://ana:x@example.org/'])
      expect(await troubleOf(address)).toBe('address');
    expect(await troubleOf('http://127.0.0.1:1/')).toBe('unreachable');
  });

  it('knows the open internet', () => {
    for (const address of ['193.231.20.1', '8.8.8.8', '2a00:1450:400d::1']) expect(isPublicAddress(address)).toBe(true);
  });
});
