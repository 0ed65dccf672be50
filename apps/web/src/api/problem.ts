/** One field of a request that was refused: where (JSON pointer into the body) and which rule. */
export interface FieldProblem {
  readonly pointer: string;
  /** The rule that was broken, in English words. */
  readonly rule: string;
}

/** What an `application/problem+json` answer says (RFC 9457), with our stable `code`. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly reference?: string;
  readonly retryAfterSeconds?: number;
  readonly errors: readonly FieldProblem[];
}

/** Every call that does not succeed throws this. Status 0: the server was not reached. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ProblemError';
  }
  get status(): number {
    return this.problem.status;
  }
  get code(): string {
    return this.problem.code;
  }
}

export function isProblem(error: unknown, ...codesOrStatuses: readonly (string | number)[]): error is ProblemError {
  if (!(error instanceof ProblemError)) return false;
  return codesOrStatuses.length === 0 || codesOrStatuses.includes(error.status) || codesOrStatuses.includes(error.code);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function fieldProblem(value: unknown): FieldProblem {
  const field = (value ?? {}) as Record<string, unknown>;
  return { pointer: textOf(field['pointer']) ?? '', rule: textOf(field['rule']) ?? '' };
}

export function toProblem(response: Response, body: unknown): Problem {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const reference = textOf(given['reference']) ?? response.headers.get('x-request-id') ?? undefined;
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    status: response.status,
    code: textOf(given['code']) ?? `http.${response.status}`,
    title: textOf(given['title']) ?? response.statusText,
    errors: Array.isArray(given['errors']) ? given['errors'].map(fieldProblem) : [],
    ...(reference && { reference }),
    ...(Number.isFinite(retryAfter) && { retryAfterSeconds: retryAfter }),
  };
}

export const unreachable: Problem = { status: 0, code: 'network.unreachable', title: 'Unreachable', errors: [] };

/** `/acceptanceCriteria/0/text` → `acceptanceCriteria.0.text`: the name of the field in a form. */
export function fieldPath(pointer: string): string {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
