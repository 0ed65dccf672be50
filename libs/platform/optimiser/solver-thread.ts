import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type highs from 'highs';
import type { ThreadAnswer } from './solve-linear.js';

// Its types describe its CommonJS side only.
const { default: loadHighs } = createRequire(import.meta.url)('highs') as typeof highs;

interface Task {
  readonly program: string;
  readonly timeLimitS?: number;
}

async function solve({ program, timeLimitS }: Task): Promise<ThreadAnswer> {
  const solver = await loadHighs();
  const { Status, ObjectiveValue, Columns } = solver.solve(program, {
    output_flag: false,
    // On network programs, where we use it most, simplifying first takes longer than it saves (2.6 times here).
    presolve: 'off',
    ...(timeLimitS === undefined ? {} : { time_limit: timeLimitS }),
  });
  const names = Object.keys(Columns);
  const primal = (name: string): number => {
    const column = Columns[name];
    return column && 'Primal' in column ? column.Primal : 0;
  };
  return { status: Status, objective: ObjectiveValue, names, values: Float64Array.from(names, primal) };
}

/** An uncaught error of the solver would print its whole source: only its first line leaves. */
const firstLine = (error: unknown): string => String(error).split('\n', 1)[0]?.slice(0, 300) ?? '';

const answer = await solve(workerData as Task).catch((error: unknown): ThreadAnswer => ({ problem: firstLine(error) }));
parentPort?.postMessage(answer);
