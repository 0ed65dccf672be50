import { loadConfig } from './load-config.js';

const valid = { DATABASE_URL: 'postgres://u@127.0.0.1/q', AUTH_SECRET: 'x'.repeat(32) };

test('names every missing or bad variable at once', () => {
  expect(() => loadConfig({ PORT: 'x', REDIS_URL: 'http://x' })).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        /(?=[\s\S]*PORT)(?=[\s\S]*DATABASE_URL)(?=[\s\S]*AUTH_SECRET)(?=[\s\S]*REDIS_URL)/,
      ),
    }),
  );
});

test('an empty variable counts as not set', () => {
  expect(loadConfig({ ...valid, REDIS_URL: '', SMTP_URL: '' })).toMatchObject({
    jobs: { redisUrl: null },
    mail: { smtpUrl: null },
    http: { publicUrl: 'http://localhost:3000' },
  });
});

test('the demo refuses to listen for the network', () => {
  expect(() => loadConfig({ ...valid, DEMO: 'true', HOST: '0.0.0.0' })).toThrow(/HOST/);
});
