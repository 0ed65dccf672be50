import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../program.js';

describe('quatrefoil match', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quatrefoil-match-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, ...values: unknown[]): string => {
    const path = join(folder, name);
    writeFileSync(path, values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n'));
    return path;
  };
  const needs = file('needs', { id: 'N', title: 'Pumps', text: 'Quiet pumps' });
  const documents = (text: string) => [{ id: 'd', title: text, text }];
  const profiles = file(
    'profiles',
    { id: 'a', documents: documents('wheat') },
    { id: 'b', documents: documents('pumps') },
  );
  const out = join(folder, 'out');
  let said = '';
  const screen = { out: () => {}, err: (text: string) => void (said += text) };
  const run = (...args: string[]): Promise<number> =>
    runProgram(['node', 'quatrefoil', 'match', '--needs', needs, '--out', out, ...args], {}, screen);
  const written = (): unknown => JSON.parse(readFileSync(out, 'utf8'));

  it('ranks profiles for each need', async () => {
    expect(await run('--profiles', profiles)).toBe(0);
    expect(written()).toEqual({ need: 'N', matches: [{ profile: 'b', score: expect.any(Number) }] });
  });

  it('scores the pairs that are asked for', async () => {
    expect(await run('--profiles', profiles, '--pairs', file('pairs', { need: 'N', profile: 'a' }))).toBe(0);
    expect(written()).toEqual({ need: 'N', profile: 'a', score: 0 });
  });

  it('says why: the shared words and the documents that make the score', async () => {
    const fourth = { id: 'c', documents: [...documents('pumps'), { id: 'e', title: 'Quiet', text: 'hydraulics' }] };
    const explained = file('explained', { id: 'a', documents: documents('wheat') }, fourth);
    expect(await run('--profiles', explained, '--explain')).toBe(0);
    const { matches } = written() as { matches: { words: { word: string; weight: number }[]; documents: unknown[] }[] };
    expect(matches[0]?.words.map(({ word }) => word).sort()).toEqual(['pumps', 'quiet']);
    expect(matches[0]?.words.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    expect(matches[0]?.documents).toEqual([
      { document: 'd', share: expect.closeTo(1 - shareOf('e', matches[0])) },
      { document: 'e', share: expect.any(Number) },
    ]);
    expect(await run('--profiles', explained, '--explain', '--pairs', file('one', { need: 'N', profile: 'c' }))).toBe(
      0,
    );
    expect(written()).toMatchObject({ need: 'N', profile: 'c', ...matches[0] });
  });

  it('writes nothing when a line is bad', async () => {
    rmSync(out, { force: true });
    expect(await run('--profiles', file('bad', { id: 'a', documents: documents('x') }, '{'))).toBe(1);
    expect(said).toMatch(/bad line 2: is not JSON/);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['is not there', 'nowhere', 'there is no such file or folder'],
    ['is a folder', '', 'it is a folder, not a file'],
    ['is damaged', 'damaged.gz', 'its gzip is damaged'],
  ])('says in words that a file %s', async (_, name, cause) => {
    writeFileSync(join(folder, 'damaged.gz'), Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(40, 7)]));
    const path = join(folder, name);
    expect(await run('--profiles', path)).toBe(1);
    expect(said).toContain(`Cannot read ${path}: ${cause}.`);
  });
});

function shareOf(id: string, match?: { documents: unknown[] }): number {
  const found = (match?.documents as { document: string; share: number }[]).find(({ document }) => document === id);
  return found?.share ?? Number.NaN;
}
