export { AppError, type FailureKind, type FieldProblem } from './app-error.js';
