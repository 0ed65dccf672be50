// Runs all tests as compiled, names what was skipped, and ends with one line: "N passed, N failed[, N skipped]".
// Arguments go to Jest: `npm test -- --selectProjects unit`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './prepare.mjs';

const NODE_OPTIONS = '--enable-source-maps --disable-warning=ExperimentalWarning';
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');

const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-results-'));
const given = process.argv.slice(2);
// Jest leaves a core free by default; nobody else needs it here. Journeys wait for pages more than they work.
const small = ['--selectProjects', 'unit', 'medium', 'e2e', '--maxWorkers=100%'];
const journeys = ['--selectProjects', 'journey', '--maxWorkers=3'];
// What holds the product to a time runs when nothing else runs.
const alone = ['--selectProjects', 'alone', '--runInBand'];
const runs = given.length > 0 ? [given] : [small, journeys, alone];

const outcomes = runs.map((args) => run(args));
rmSync(folder, { recursive: true, force: true });
for (const name of outcomes.flatMap(({ skipped }) => skipped)) console.log(`skipped: ${name}`);
const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
const [passed, failed, skipped] = [sum((o) => o.passed), sum((o) => o.failed), sum((o) => o.skipped.length)];
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function run(args) {
  const results = path.join(folder, 'results.json');
  rmSync(results, { force: true });
  const { status } = spawnSync(process.execPath, [jest, '--json', `--outputFile=${results}`, '--forceExit', ...args], {
    cwd: root,
    // With --json, Jest writes the results to stdout as well; people read its stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, NODE_OPTIONS].filter(Boolean).join(' ') },
  });
  const outcome = read(results);
  return status !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/** A test file that could not run at all counts as one failure. */
function read(results) {
  let json;
  try {
    json = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const tests = json.testResults.flatMap((file) => file.assertionResults);
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
    skipped: tests.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
  };
}
