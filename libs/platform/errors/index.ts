export { AppError, type FailureKind, type FieldProblem } from './app-error.js';
export { explainFailure, MendableError } from './mendable-error.js';
