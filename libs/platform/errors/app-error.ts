export type FailureKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'limited'
  | 'unavailable';

/** One wrong field: a JSON pointer into what was sent, and the rule in words. */
export interface FieldProblem {
  readonly pointer: string;
  readonly rule: string;
}

/** A failure we expect and can explain to the caller. Anything else that is thrown is a bug. */
export abstract class AppError extends Error {
  abstract readonly kind: FailureKind;
  /** Stable, documented, never translated: clients branch on it. */
  abstract readonly code: string;
  /** The fields at fault, where there are any. */
  readonly fields: readonly FieldProblem[] = [];
}
