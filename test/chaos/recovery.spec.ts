import { availableParallelism, loadavg } from 'node:os';
import { isRunning } from '#platform/processes';
import { answers, RunningProduct, until } from './running-product.js';

/** What the product promises after a kill -9, on a machine that is not busy with other things; on a busy one, longer. */
const crowding = Math.max(1, loadavg()[0]! / availableParallelism());
const BACK_WITHIN_MS = 5_000 * crowding;
const TEST_MS = 20_000 * crowding;
const product = new RunningProduct();

afterAll(() => product.clean(), 60_000);

test('Ctrl-C in the middle of the start leaves nothing running', async () => {
  product.launch();
  await until(() => product.hasPostgres, 60_000);
  const { postgres } = product;
  await expect(product.signal('SIGINT')).resolves.toBe(0);
  expect(isRunning(postgres)).toBe(false);
  expect(product.screen).toBe('Stopping …\n');
}, 90_000);

test('starts on what an interrupted start left, and says where it is and what to do next', async () => {
  await expect(product.start()).resolves.toBeNull();
  expect(product.screen).toMatch(/Quatrefoil is ready at http:\/\/localhost:\d+/);
  await expect(answers(`${product.address}/readyz`)).resolves.toBe(true);
}, 90_000);

test.each(['api', 'indexer', 'worker'])(
  'is back in 5 s when the %s is killed',
  async (name) => {
    const before = product.program(name);
    process.kill(before.pid, 'SIGKILL');
    await until(() => !isRunning(before), BACK_WITHIN_MS);
    await until(() => answers(`http://127.0.0.1:${before.healthPort}/readyz`), BACK_WITHIN_MS);
    expect(product.program(name).pid).not.toBe(before.pid);
  },
  TEST_MS,
);

test(
  'is back in 5 s when PostgreSQL is killed, without a restart of the programs',
  async () => {
    const before = ['api', 'indexer', 'worker'].map((name) => ({ name, ...product.program(name) }));
    const postgres = product.postgres;
    process.kill(postgres.pid, 'SIGKILL');
    await until(() => !isRunning(postgres), BACK_WITHIN_MS);
    for (const { healthPort } of before)
      await until(() => answers(`http://127.0.0.1:${healthPort}/readyz`), BACK_WITHIN_MS);
    expect(before.filter((mark) => !isRunning(mark)).map(({ name }) => product.lastLog(name))).toEqual([]);
  },
  TEST_MS,
);

test('a second instance on the same data says so and leaves the first alone', async () => {
  const second = new RunningProduct(product.data);
  await expect(second.start()).resolves.toBe(1);
  expect(second.screen).toMatch(/are in use by "npm start" at http.*QUATREFOIL_DATA/s);
  await expect(answers(`${product.address}/readyz`)).resolves.toBe(true);
});

test('the next start ends or adopts what a killed supervisor left, and finds the data', async () => {
  const { children } = product.record;
  const { postgres } = product;
  await product.signal('SIGKILL');
  await expect(product.start()).resolves.toBeNull();
  expect(children.filter(isRunning)).toEqual([]);
  expect(product.postgres).toEqual(postgres);
  await expect(answers(`${product.address}/readyz`)).resolves.toBe(true);
}, 60_000);

test('Ctrl-C stops everything', async () => {
  const { children } = product.record;
  const { postgres } = product;
  await expect(product.signal('SIGINT')).resolves.toBe(0);
  expect([...children, postgres].filter(isRunning)).toEqual([]);
}, 60_000);
