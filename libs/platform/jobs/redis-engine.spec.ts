import { durabilityProblems } from './redis-engine.js';

test('a Redis that keeps what it acknowledges is accepted', () => {
  expect(durabilityProblems('# Persistence\r\naof_enabled:1\r\n# Memory\r\nmaxmemory_policy:noeviction\r\n')).toEqual(
    [],
  );
});

test('a Redis without append-only file or with eviction is refused, with the setting to change', () => {
  expect(durabilityProblems('aof_enabled:0\r\nmaxmemory_policy:allkeys-lru\r\n')).toEqual([
    expect.stringContaining('appendonly yes'),
    expect.stringContaining('maxmemory-policy noeviction'),
  ]);
});
