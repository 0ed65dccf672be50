import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { addEvaluate } from './evaluate.command.js';

describe('quatrefoil evaluate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quatrefoil-evaluate-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, ...values: object[]): string => {
    const path = join(folder, name);
    writeFileSync(path, values.map((value) => JSON.stringify(value)).join('\n'));
    return path;
  };
  const profile = (id: string, text: string) => ({ id, documents: [{ id, title: '', text }] });
  const sets = [
    '--needs',
    file('needs', { id: 'N', title: '', text: 'quiet pumps' }, { id: 'M', title: '', text: 'wheat' }),
    '--profiles',
    file('profiles', profile('a', 'pumps that are quiet'), profile('b', 'wheat and rye'), profile('c', 'pumps')),
  ];

  const run = async (...args: string[]): Promise<string[]> => {
    const printed: string[] = [];
    const context: CommandContext = { env: {}, print: (line) => printed.push(line), warn: () => {}, fail: () => {} };
    const program = new Command().exitOverride();
    addEvaluate(program, context);
    await program.parseAsync(['node', 'quatrefoil', 'evaluate', ...args]);
    return printed;
  };

  it('measures rankings', async () => {
    const relevant = file('relevant', { need: 'N', profiles: ['c'] }, { need: 'M', profiles: ['b'] });
    const printed = await run(...sets, '--relevant', relevant);
    expect(printed[0]).toBe('MRR 0.7500 [0.5000, 1.0000]');
    expect(printed).toHaveLength(6);
  });

  it('measures triples and grades', async () => {
    const triples = file('triples', { need: 'N', better: 'a', worse: 'b' });
    const grades = file('grades', { need: 'N', profile: 'c', grade: 1 }, { need: 'M', profile: 'c', grade: 4 });
    expect(await run(...sets, '--triples', triples, '--grades', grades)).toEqual([
      'loss 1.0000 [1.0000, 1.0000]',
      'accuracy 1.0000 [1.0000, 1.0000]',
    ]);
  });

  it('says what is missing', async () => {
    await expect(run(...sets)).rejects.toThrow(CommandFailure);
    await expect(
      run(...sets, '--triples', file('strange', { need: 'N', better: 'a', worse: 'nobody' })),
    ).rejects.toThrow('no profile "nobody"');
  });
});
