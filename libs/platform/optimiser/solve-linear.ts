import { Worker } from 'node:worker_threads';

export interface SolveOptions {
  /** Seconds after which the solver stops; none by default. */
  readonly timeLimitS?: number;
  /** Ends the solver at once. */
  readonly signal?: AbortSignal;
}

export interface LinearSolution {
  readonly objective: number;
  /** The value of a variable by its name. */
  readonly valueOf: (variable: string) => number;
}

/** What the thread answers. */
export type ThreadAnswer =
  | { readonly status: string; readonly objective: number; readonly names: string[]; readonly values: Float64Array }
  | { readonly problem: string };

/** The solver's words for what is no answer about the program. */
const FAILURES = /error|^Empty$|^Not Set$/i;

/**
 * Solves a linear or mixed-integer program with HiGHS, in a thread of its own, since the solver blocks the one it runs
 * in. Null when the program has no solution or none was proven best in time.
 *
 * @param program in CPLEX LP format
 * @throws Error when the program cannot be read, or the thread ends; the signal's reason when it is aborted
 */
export async function solveLinear(program: string, options: SolveOptions = {}): Promise<LinearSolution | null> {
  options.signal?.throwIfAborted();
  const answer = await askThread(program, options);
  if ('problem' in answer) throw new Error(`The optimiser failed: ${answer.problem}`);
  if (FAILURES.test(answer.status)) throw new Error(`The optimiser failed: ${answer.status}`);
  if (answer.status !== 'Optimal') return null;
  const values = new Map(answer.names.map((name, i) => [name, answer.values[i] ?? 0]));
  return { objective: answer.objective, valueOf: (variable) => values.get(variable) ?? 0 };
}

function askThread(program: string, { timeLimitS, signal }: SolveOptions): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./solver-thread.js', import.meta.url), { workerData: { program, timeLimitS } });
    const stop = (): void => {
      void thread.terminate();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`The optimiser's thread ended with ${code} before it answered.`));
    });
  });
}
