export { solveLinear, type LinearSolution, type SolveOptions } from './solve-linear.js';
