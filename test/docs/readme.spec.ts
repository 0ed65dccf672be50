import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '#platform/instance';

const root = projectFolder();
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { scripts, bin } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string | undefined>;
  bin: Record<string, string>;
};

/** Commands in a fence or between back-ticks. */
function commandsIn(file: string): string[] {
  const fenced = [...read(file).matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.trim().split('\n'));
  const inline = [...read(file).matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, command]) => command!.trim());
  return [...new Set([...fenced, ...inline])];
}

/** Each command of the README with what runs it. Those of this file run below, as they are written. */
const runBy: Readonly<Record<string, { file: string; says: string } | 'here'>> = {
  'npm start': { file: 'test/chaos/recovery.spec.ts', says: 'product.start()' },
  'npm start -- --empty': { file: 'test/chaos/refusals.spec.ts', says: "args: ['--empty']" },
  'npm test': { file: '.ci/run', says: "step 'npm test' npm test" },
  'npx quatrefoil digest run --week 2026-W48': 'here',
  'npx quatrefoil import --needs needs.jsonl --profiles profiles.jsonl.gz': 'here',
};

test('every command of the README is run by a test or by .ci/run', () => {
  expect(commandsIn('README.md').sort()).toEqual(Object.keys(runBy).sort());
  for (const by of Object.values(runBy)) if (by !== 'here') expect(read(by.file)).toContain(by.says);
});

test('every script that the documents name exists', () => {
  const files = ['README.md', 'CONTRIBUTING.md', 'docs/OPERATIONS.md', 'docs/ARCHITECTURE.md', 'docs/benchmarks.md'];
  const named = files.flatMap(commandsIn).flatMap((command) => /^npm run ([\w:-]+)/.exec(command)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('npm start, npm test and npx quatrefoil make a fresh clone ready and run what the tests run', () => {
  expect([scripts['prestart'], scripts['pretest']]).toEqual(Array(2).fill('node scripts/prepare.mjs'));
  expect(scripts['start']).toBe('node dist/apps/standalone/main.js');
  expect(read(bin['quatrefoil']!)).toMatch(/prepare\(\['server'\]\)[\s\S]*'dist', 'apps', 'cli', 'main\.js'/);
  expect(read('.ci/run')).toContain('npx quatrefoil --help');
});

describe('the command line, as the README writes it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-readme-'));
  const need = { id: 'N1', title: 'Quiet pumps', text: 'Our pumps are too loud for the night.', agency: 'Water works' };
  const profile = { id: 'pump firm', documents: [{ id: 'd1', title: 'Quiet pump', text: 'A pump that is quiet.' }] };

  beforeAll(() => {
    writeFileSync(path.join(folder, 'needs.jsonl'), `${JSON.stringify(need)}\n`);
    writeFileSync(path.join(folder, 'profiles.jsonl.gz'), gzipSync(`${JSON.stringify(profile)}\n`));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What `npx quatrefoil` runs once everything is installed and built, with a data folder of its own. */
  function run(command: string): { status: number | null; output: string } {
    const args = command.replace('npx quatrefoil ', '').split(' ');
    const data = path.join(folder, 'data');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'dist/apps/cli/main.js'), ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], QUATREFOIL_DATA: data },
      },
    );
    return { status, output: `${stdout}${stderr}` };
  }
  const [digest, load] = Object.keys(runBy).filter((command) => runBy[command] === 'here');

  it('imports, and sends the digests of a week, on a PostgreSQL of its own', () => {
    const imported = run(load!);
    expect(imported).toMatchObject({ status: 0, output: expect.stringMatching(/challenges: 1 added/) });
    expect(imported.output).toMatch(/capabilities: 1 added/);
    expect(run(digest!)).toMatchObject({ status: 0 });
  }, 60_000);
});
