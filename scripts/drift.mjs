// Files that are made from the code and committed: `node scripts/drift.mjs NAME` fails when one is out of date,
// `node scripts/drift.mjs NAME --write` makes it anew.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './prepare.mjs';

const compiled = (file) => path.join(root, 'dist', ...file.split('/'));

const made = {
  openapi: { file: 'openapi.json', make: makeOpenApi, command: 'npm run openapi' },
  env: { file: '.env.example', make: makeEnvExample, command: 'npm run env-example' },
};

/** The description of the API, as its routes and schemas are now; needs no database. */
function makeOpenApi() {
  const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-openapi-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [compiled('apps/api/write-openapi.js')], { cwd: folder });
    if (status !== 0) throw new Error(`The API cannot be described:\n${stderr}`);
    return readFileSync(path.join(folder, 'openapi.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeEnvExample() {
  const config = await import(pathToFileURL(compiled('libs/platform/config/index.js')).href);
  return config.renderEnvExample();
}

const [name, option] = process.argv.slice(2);
const { file, make, command } = made[name];
const wanted = await make();
const place = path.join(root, file);
if (option === '--write') writeFileSync(place, wanted);
else if (readFileSync(place, 'utf8') !== wanted) {
  process.stderr.write(`${file} is out of date: run "${command}" and commit it.\n`);
  process.exitCode = 1;
}
