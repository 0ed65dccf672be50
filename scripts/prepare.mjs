// Makes a fresh clone ready to run: installs what is missing, builds what changed. Plain Node, since it runs before
// anything is installed. `npm start`, `npm test` and `npx quatrefoil` call it; it talks on stderr only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How long npm may tidy up after a Ctrl-C. */
const TIDY_MS = 2_000;
const children = new Set();
let isEnding = false;
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamps = path.join(root, 'node_modules', '.cache', 'quatrefoil');

const parts = [
  {
    name: 'server',
    // Types are checked by `npm run check`; without them the build takes a third of the time.
    script: ['run', 'build:quick'],
    result: 'dist',
    sources: ['apps', 'libs', 'migrations', 'test', 'package.json', 'tsconfig.json'],
    except: ['apps/web'],
  },
  {
    name: 'web',
    script: ['run', 'build', '--workspace', 'apps/web'],
    result: 'apps/web/dist/index.html',
    sources: ['apps/web', 'libs/domain', 'openapi.json', 'package-lock.json'],
    // The build itself writes the types of the API.
    except: ['apps/web/dist', 'apps/web/node_modules', 'apps/web/src/api/schema.d.ts'],
  },
];

const say = (line) => process.stderr.write(`${line}\n`);

/** @param {string[]} names which parts to build: the command line does without the web app */
export async function prepare(names = parts.map((part) => part.name)) {
  checkNode();
  if (!isInstalled()) {
    say('Installing dependencies (the first time takes about a minute) …');
    await install();
  }
  const outdated = parts
    .filter((part) => names.includes(part.name))
    .map((part) => ({ ...part, fingerprint: fingerprint(part) }))
    .filter((part) => !isBuilt(part));
  if (outdated.length === 0) return;
  say(`Building ${outdated.map((part) => part.name).join(' and ')} …`);
  await Promise.all(outdated.map(build));
}

/** Exactly what the lock file says; where some npm finds that file incomplete for its platform, what package.json says. */
async function install() {
  const quietly = ['--no-audit', '--no-fund'];
  // The hidden lock file is what npm writes last: without it, an installation was cut off, and the best is a new one.
  const isWhole = existsSync(path.join(root, 'node_modules', '.package-lock.json'));
  if (
    !isWhole &&
    (await npm(['ci', ...quietly]).then(
      () => true,
      () => false,
    ))
  )
    return;
  await npm(['install', '--no-save', ...quietly]);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Quatrefoil needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`);
}

/** True when every package that the lock file demands on any machine is there in that version. */
function isInstalled() {
  const locked = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([place, wanted]) => {
    if (wanted.link || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return !place.includes('node_modules/') || installed[place]?.version === wanted.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

const stampOf = ({ name }) => path.join(stamps, `${name}.built`);

function isBuilt(part) {
  const stamp = stampOf(part);
  if (!existsSync(path.join(root, part.result)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === part.fingerprint;
}

async function build(part) {
  if (part.name === 'server') removeOrphans(path.join(root, 'dist'));
  await npm(part.script);
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stampOf(part), part.fingerprint);
}

/** Names, sizes and times of all sources: changes when any of them does. */
function fingerprint({ sources, except }) {
  const hash = createHash('sha256');
  const add = (relative) => {
    const file = path.join(root, relative);
    if (except.includes(relative) || !existsSync(file)) return;
    const stat = statSync(file);
    if (stat.isDirectory()) for (const name of readdirSync(file).sort()) add(`${relative}/${name}`);
    else hash.update(`${relative} ${stat.size} ${stat.mtimeMs}\n`);
  };
  sources.forEach(add);
  return hash.digest('hex');
}

/** Compiled files whose source is gone: a deleted test must not run on. */
function removeOrphans(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const compiled = path.join(entry.parentPath ?? entry.path, entry.name);
    const source = path.join(root, path.relative(path.join(root, 'dist'), compiled)).replace(/\.js$/, '.ts');
    if (!existsSync(source)) for (const file of [compiled, `${compiled}.map`]) rmSync(file, { force: true });
  }
}

/** Runs the npm that runs us, else the one on the PATH; its output is shown only when it fails. */
function npm(args) {
  const own = process.env.npm_execpath?.endsWith('.js')
    ? process.env.npm_execpath.replace(/npx-cli\.js$/, 'npm-cli.js')
    : null;
  const [command, first] = own ? [process.execPath, [own]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
      // A group of its own, so that a signal reaches all of it once, through us.
      detached: process.platform !== 'win32',
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    const release = endWithUs(child);
    child.once('close', (code) => {
      release();
      if (isEnding) return;
      if (code === 0) return resolve();
      reject(new Error(`npm ${args.join(' ')} failed:\n${Buffer.concat(output).toString('utf8').slice(-6_000)}`));
    });
  });
}

/** Until the returned function is called, a signal that is to end us ends the child's group first: npm tidies up. */
function endWithUs(child) {
  if (children.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  children.add(child);
  return () => {
    children.delete(child);
    if (isEnding && children.size === 0) process.exit(130);
    if (children.size === 0) for (const signal of SIGNALS) process.off(signal, end);
  };
}

function end(signal) {
  isEnding = true;
  for (const child of children) kill(child, signal);
  setTimeout(() => children.forEach((child) => kill(child, 'SIGKILL')), TIDY_MS).unref();
}

function kill({ pid }, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended meanwhile.
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await prepare();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
