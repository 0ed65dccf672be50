import { mkdirSync } from 'node:fs';
import { explainFailure, MendableError } from './index.js';

class PortTaken extends MendableError {}

test('a failure that a person can mend is its own sentence', () => {
  expect(explainFailure(new PortTaken('Port 1 is taken.'))).toBe('Port 1 is taken.');
});

test('what the operating system refuses is told with its path and a way out', () => {
  let refusal: unknown;
  try {
    mkdirSync('/dev/null/data');
  } catch (error) {
    refusal = error;
  }
  expect(explainFailure(refusal)).toBe(
    '/dev/null/data: a part of the path is a file (ENOTDIR). To go on, set QUATREFOIL_DATA to a folder that you may write.',
  );
  const full = Object.assign(new Error('could not extend file'), { code: '53100' });
  expect(explainFailure(full)).toMatch(/^PostgreSQL finds no space left on its disk \(53100\)/);
});

test('a bug explains itself by its stack', () => {
  expect(explainFailure(new TypeError('x is undefined'))).toBeNull();
  expect(explainFailure('a string')).toBeNull();
});
