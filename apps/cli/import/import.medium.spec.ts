import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '#testing';
import { runProgram } from '../program.js';

const needs = [
  { id: 'N1', title: 'Quiet pumps', text: 'Pumps are loud.', objective: 'Less noise', agency: 'Navy' },
  { id: 'N2', title: 'Dry wood', text: 'Wood dries slowly.', agency: 'Navy', year: 2010 },
];
const profiles = [
  { id: 'pump firm', documents: [{ id: 'd1', title: 'Pumps', text: 'We damp pumps.', year: 2009 }] },
  {
    id: 'kiln firm',
    documents: [
      { id: 'd2', title: 'Kilns', text: 'We dry wood.' },
      { id: 'd3', title: '', text: 'More' },
    ],
  },
];
const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');

describe('quatrefoil import', () => {
  let database: TestDatabase;
  let db: DataSource;
  let folder: string;

  beforeEach(async () => {
    database = await openTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 2 }).initialize();
    folder = mkdtempSync(join(tmpdir(), 'quatrefoil-import-'));
  });

  afterEach(async () => {
    await db.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run = (...args: string[]): Promise<number> =>
    runProgram(['node', 'quatrefoil', 'import', ...args], { DATABASE_URL: database.url });
  const count = async (query: string): Promise<number> =>
    Number((await db.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${query}`))[0]?.n);

  it('makes published challenges and capabilities with evidence, gzip or not, and asks for matches', async () => {
    const paths = [file('needs.jsonl', lines(needs)), file('profiles.gz', gzipSync(lines(profiles)))] as const;
    expect(await run('--needs', paths[0], '--profiles', paths[1], '--publish')).toBe(0);
    expect(await count(`challenge WHERE state = 'published' AND live_version_id IS NOT NULL`)).toBe(2);
    expect(await count(`capability WHERE state = 'published' AND origin = 'import'`)).toBe(2);
    expect(await count(`organisation WHERE name IN ('Navy', 'pump firm', 'kiln firm')`)).toBe(3);
    expect(await count('evidence')).toBe(3);
    expect(await count(`outbox WHERE name = 'match-challenge'`)).toBe(2);
    expect(await count(`change WHERE kind = 'capability'`)).toBe(2);
    expect(await count('search_document')).toBe(7);
  });

  it('changes only what changed when it runs again', async () => {
    const before = file('profiles.jsonl', lines(profiles));
    await run('--profiles', before, '--publish');
    await run('--profiles', before, '--publish');
    expect(await count('capability_version')).toBe(2);
    expect(await count('change')).toBe(2);
    const [pump, kiln] = profiles;
    await run(
      '--profiles',
      file('more.jsonl', lines([pump, { ...kiln, documents: [{ id: 'd', title: 'New', text: '' }] }])),
    );
    expect(await count('capability')).toBe(2);
    expect(await count('capability_version')).toBe(3);
    expect(await count(`capability c JOIN evidence e ON e.version_id = c.live_version_id WHERE e.title = 'New'`)).toBe(
      1,
    );
    expect(await count(`capability_version WHERE status = 'superseded'`)).toBe(1);
  });

  it('keeps imports unpublished without --publish, and publishes them later', async () => {
    const path = file('profiles.jsonl', lines(profiles));
    await run('--profiles', path);
    expect(await count(`capability WHERE state = 'imported' AND live_version_id IS NULL`)).toBe(2);
    await run('--profiles', path, '--publish');
    expect(await count(`capability WHERE state = 'published' AND live_version_id IS NOT NULL`)).toBe(2);
    expect(await count('capability_version')).toBe(2);
  });

  it('keeps nothing of bad lines and says so with exit code 1', async () => {
    const bad = [lines(profiles), '{"id":"x"', '{"id":"y","documents":[]}', lines([profiles[0]]), '{"id":"z\xff'].join(
      '\n',
    );
    expect(await run('--profiles', file('bad.jsonl', Buffer.from(bad, 'latin1')))).toBe(1);
    expect(await count('capability')).toBe(2);
    expect(await run('--profiles', join(folder, 'nothing.jsonl'))).toBe(1);
    expect(await run()).toBe(1);
    expect(await run('--colour', 'red')).toBe(2);
  });
});
