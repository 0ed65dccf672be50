import { jsonLogger } from './json-logger.js';
import { withLogContext } from './log-context.js';

const CANARY = 'canary-5f2e';

function captured(write: (log: ReturnType<typeof jsonLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(jsonLogger('test', 'debug', { write: (line: string) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('blacks out secrets at any depth', () => {
  const secrets = {
    password: CANARY,
    headers: { cookie: CANARY, 'Set-Cookie': CANARY },
    list: [{ resetToken: CANARY }],
  };
  const lines = captured((log) => void log.error({ request: secrets, user: { email: CANARY } }));
  expect(JSON.stringify(lines)).not.toContain(CANARY);
  expect(lines[0]).toMatchObject({ request: { password: '[redacted]' } });
});

test('writes one line an entry, whatever the text holds', () => {
  const lines = captured((log) => void log.log('first\nsecond', 'Context'));
  expect(lines).toEqual([expect.objectContaining({ msg: 'first\nsecond', context: 'Context', process: 'test' })]);
});

test('every line of a request carries its id', () => {
  const lines = captured((log) => void withLogContext({ requestId: 'r1' }, () => void log.warn('slow')));
  expect(lines[0]).toMatchObject({ requestId: 'r1', msg: 'slow' });
});

test('keeps the name, message and stack of an error', () => {
  const lines = captured((log) => void log.error({ err: new TypeError('odd') }));
  expect(lines[0]).toMatchObject({ err: { name: 'TypeError', message: 'odd', stack: expect.stringContaining('odd') } });
});
