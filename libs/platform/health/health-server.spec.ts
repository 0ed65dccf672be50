import { HealthServer } from './health-server.js';

async function ask(problems: string[] | Error): Promise<{ live: number; ready: number; body: unknown }> {
  const server = await HealthServer.start({
    port: 0,
    host: '127.0.0.1',
    problems: () => (problems instanceof Error ? Promise.reject(problems) : Promise.resolve(problems)),
    figures: () => Promise.resolve({ outboxOldestMs: 3 }),
  });
  const address = `http://127.0.0.1:${server.port}`;
  const [live, ready] = [await fetch(`${address}/livez`), await fetch(`${address}/readyz`)];
  const body: unknown = await ready.json();
  await server.close();
  return { live: live.status, ready: ready.status, body };
}

test('a process that is well answers with its figures', async () => {
  expect(await ask([])).toEqual({ live: 200, ready: 200, body: { status: 'ok', outboxOldestMs: 3 } });
});

test('a process with a problem lives but is not ready, and says why', async () => {
  const body = { status: 'not ready', problems: ['Redis is away.'] };
  expect(await ask(['Redis is away.'])).toEqual({ live: 200, ready: 503, body });
});

test('a check that fails counts as a problem', async () => {
  expect(await ask(new Error('broken'))).toMatchObject({ live: 200, ready: 503 });
});
