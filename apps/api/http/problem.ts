import { HttpException } from '@nestjs/common';
import { AppError, type FailureKind, type FieldProblem } from '#platform/errors';

const STATUS: Readonly<Record<FailureKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  precondition: 428,
  limited: 429,
  unavailable: 503,
};
const SPECIAL: Readonly<Record<string, number>> = { 'idempotency.key_reused': 422 };

/** A problem document of RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
  /** Names the log line of a failure that is ours. */
  readonly reference?: string;
}

/** What the caller learns of an error; null for a bug, of which he only learns a reference. */
export function toProblem(error: unknown): Problem | null {
  if (error instanceof AppError) {
    return build(SPECIAL[error.code] ?? STATUS[error.kind], error.code, error.message, error.fields);
  }
  const status = statusOf(error);
  if (status === null || status >= 500) return null;
  return build(status, codeOf(status), messageOf(error, status));
}

export function build(status: number, code: string, title: string, errors: readonly FieldProblem[] = []): Problem {
  return { type: `/problems/${code}`, title, status, code, ...(errors.length > 0 ? { errors } : {}) };
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return null;
}

const BY_STATUS: Readonly<Record<number, readonly [code: string, title: string]>> = {
  404: ['not_found', 'There is nothing here that you may see.'],
  408: ['http.timeout', 'The request took too long to arrive.'],
  413: ['input.too_large', 'The body is larger than this operation takes.'],
  414: ['http.uri_too_long', 'The address is too long.'],
  415: ['input.media_type', 'Send JSON with the content type application/json.'],
  431: ['http.headers_too_large', 'The headers are too large.'],
};

function codeOf(status: number): string {
  if (status === 400) return 'input.malformed';
  return BY_STATUS[status]?.[0] ?? 'http.error';
}

function messageOf(error: unknown, status: number): string {
  if (BY_STATUS[status]) return BY_STATUS[status][1];
  return error instanceof Error ? error.message : 'The request could not be understood.';
}
