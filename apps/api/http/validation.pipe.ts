import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidInput } from './http.errors.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * Checks every input against its schema; a failure names each field by JSON pointer, with the rule that it breaks.
 * NUL is refused everywhere: no schema needs to think of what PostgreSQL cannot keep.
 */
class DoorPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: toInvalidInput });
  }

  override transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const issues = [...nulIssues(value)];
    if (issues.length > 0) throw toInvalidInput(issues);
    return super.transform(value, metadata);
  }
}

export function validationPipe(): StandardSchemaValidationPipe {
  return new DoorPipe();
}

function toInvalidInput(issues: readonly Issue[]): InvalidInput {
  return new InvalidInput(issues.slice(0, 50).map((issue) => ({ pointer: pointerOf(issue), rule: issue.message })));
}

function* nulIssues(value: unknown, path: readonly string[] = []): Generator<Issue> {
  if (typeof value === 'string' && value.includes('\0')) yield { path, message: 'must not contain a NUL character' };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* nulIssues(child, [...path, key]);
}

function pointerOf({ path = [] }: Issue): string {
  return path
    .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
    .map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
