export { openSatSolver, type IncrementalSatSolver } from './sat-solver.js';
export { solveLinear, type LinearSolution, type SolveOptions } from './solve-linear.js';
