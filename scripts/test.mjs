// Runs all tests as compiled, names what was skipped, and ends with one line: "N passed, N failed[, N skipped]".
// Arguments go to Jest: `npm test -- --selectProjects unit`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './prepare.mjs';

const NODE_OPTIONS = '--experimental-vm-modules --enable-source-maps --disable-warning=ExperimentalWarning';
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');

const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-results-'));
const results = path.join(folder, 'results.json');
const { status } = spawnSync(
  process.execPath,
  [jest, '--json', `--outputFile=${results}`, '--reporters=default', ...process.argv.slice(2)],
  {
    cwd: root,
    // With --json, Jest writes the results to stdout as well; people read its stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, NODE_OPTIONS].filter(Boolean).join(' ') },
  },
);

const outcome = read();
rmSync(folder, { recursive: true, force: true });
if (outcome === null) {
  console.log('0 passed, 1 failed');
  process.exit(status || 1);
}
for (const name of outcome.skipped) console.log(`skipped: ${name}`);
const { passed, failed, skipped } = outcome;
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exit(failed > 0 ? 1 : (status ?? 1));

/** A test file that could not run at all counts as one failure. */
function read() {
  let json;
  try {
    json = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return null;
  }
  const tests = json.testResults.flatMap((file) => file.assertionResults);
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
    skipped: tests.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
  };
}
