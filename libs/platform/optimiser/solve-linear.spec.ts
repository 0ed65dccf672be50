import { solveLinear } from './index.js';

const program = (bound: string): string =>
  [
    'Maximize',
    ' obj: 2 a + b',
    'Subject To',
    ` r: a + b ${bound}`,
    'Bounds',
    ' 0 <= a <= 3',
    ' 0 <= b <= 3',
    'End',
  ].join('\n');

describe('the optimiser', () => {
  it('gives the optimum and the value of each variable', async () => {
    const solution = await solveLinear(program('<= 4'));
    expect(solution?.objective).toBeCloseTo(7);
    expect(solution?.valueOf('a')).toBeCloseTo(3);
    expect(solution?.valueOf('b')).toBeCloseTo(1);
    expect(solution?.valueOf('unknown')).toBe(0);
  });

  it('gives nothing where nothing is allowed', async () => {
    expect(await solveLinear(program('>= 7'))).toBeNull();
  });

  it('refuses a text without a program', async () => {
    await expect(solveLinear('nothing of the kind')).rejects.toThrow('The optimiser failed: Empty');
  });

  it('says in one line that it cannot read a program', async () => {
    const failure = await solveLinear(program('<= four')).catch((error: Error) => error.message);
    expect(failure).toMatch(/^The optimiser failed: .{1,320}$/);
  });

  it('ends at once when it is called off', async () => {
    const calledOff = new AbortController();
    const solving = solveLinear(program('<= 4'), { signal: calledOff.signal });
    calledOff.abort(new Error('no longer wanted'));
    await expect(solving).rejects.toThrow('no longer wanted');
    await expect(solveLinear(program('<= 4'), { signal: calledOff.signal })).rejects.toThrow('no longer wanted');
  });
});
