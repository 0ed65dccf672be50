import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MendableError } from '#platform/errors';
import { explainBrokenConnection } from './postgres-trouble.js';

const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-trouble-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const broken = new Error('Connection terminated unexpectedly');
const message = (error: unknown): unknown => (explainBrokenConnection(error, folder) as Error).message;

test('a connection that broke is told by what PostgreSQL wrote last, not by the statement after it', () => {
  writeFileSync(path.join(folder, 'postgres.log'), 'PANIC:  page 7 is broken\nSTATEMENT:  INSERT\n\tINTO a\n');
  expect(message(broken)).toBe(
    `PostgreSQL broke off: page 7 is broken. Its log is ${path.join(folder, 'postgres.log')}.`,
  );
});

test('a full disk is called that, also when PostgreSQL was started again since', () => {
  writeFileSync(
    path.join(folder, 'postgres.log.old'),
    'PANIC:  could not write: No space left on device\nSTATEMENT: x\n',
  );
  writeFileSync(path.join(folder, 'postgres.log'), 'LOG:  starting\nFATAL:  the database system is starting up\n');
  expect(message(broken)).toMatch(/no space is left \(ENOSPC\)\. To go on, make room there/);
});

test('other failures stay as they are', () => {
  const bug = new TypeError('x is undefined');
  expect(explainBrokenConnection(bug, folder)).toBe(bug);
  const taken = new MendableError('ECONNREFUSED, and we know why');
  expect(explainBrokenConnection(taken, folder)).toBe(taken);
});
