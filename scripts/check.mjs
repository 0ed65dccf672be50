// All checks that need no running product, one line each; the output of those that fail follows. Ends with
// "N passed, N failed". `npm run check -- lint arch` runs just those.
import { spawn } from 'node:child_process';
import { prepare, root } from './prepare.mjs';

const checks = {
  format: ['format'],
  lint: ['lint'],
  architecture: ['arch'],
  unused: ['unused'],
  types: ['typecheck'],
  'types of the web app': ['typecheck', '--workspace', 'apps/web'],
  'docker files': ['docker:lint'],
  'openapi.json': ['drift', 'openapi'],
  '.env.example': ['drift', 'env'],
  'entities and migrations': ['test', '--', 'find-drift'],
};

await prepare();
const wanted = process.argv.slice(2);
const chosen = Object.entries(checks).filter(
  ([name, [script]]) => wanted.length === 0 || [name, script].some((known) => wanted.includes(known)),
);
let failed = 0;
for (const [name, script] of chosen) {
  const begun = performance.now();
  const { code, output } = await run(script);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`${code === 0 ? 'ok     ' : 'FAILED '} ${name} (${seconds} s)`);
  if (code === 0) continue;
  failed += 1;
  console.log(output);
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;

function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', ...script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
