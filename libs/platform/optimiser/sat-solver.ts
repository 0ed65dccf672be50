import { Cadical } from 'cadical-wasm';

/** Decides formulas in conjunctive normal form; literals are numbers other than 0, −n negates n. */
export interface IncrementalSatSolver {
  addClause(clause: readonly number[]): void;
  solve(question?: {
    readonly assumptions?: readonly number[];
    readonly conflicts?: number;
  }): 'satisfiable' | 'unsatisfiable' | 'unknown';
  isTrue(literal: number): boolean;
  conflictingAssumptions(): readonly number[];
  isOver(): boolean;
}

/**
 * CaDiCaL (A. Biere), as WebAssembly. It blocks the thread it runs in, until `isOver` says so: from then on every
 * question is answered 'unknown'.
 *
 * @param isOver asked often: must be quick
 * @param aim what it is better at; 'solutions' keeps to CaDiCaL's stable mode, with few restarts
 */
export async function openSatSolver(
  isOver: () => boolean,
  aim: 'proofs' | 'solutions' = 'proofs',
): Promise<IncrementalSatSolver> {
  const cadical = await Cadical.create({ quiet: true, stabilizeonly: aim === 'solutions' });
  cadical.setTerminate(isOver);
  return {
    addClause: (clause) => cadical.addClause(clause),
    solve: (question) => (isOver() ? 'unknown' : cadical.solve(question)),
    isTrue: (literal) => cadical.value(literal),
    conflictingAssumptions: () => cadical.failedAssumptions(),
    isOver,
  };
}
