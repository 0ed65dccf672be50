import { StandardSchemaValidationPipe } from '@nestjs/common';
import { InvalidInput } from './http.errors.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Checks every input against its schema; a failure names each field by JSON pointer, with the rule that it breaks. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly Issue[]) =>
      new InvalidInput(issues.slice(0, 50).map((issue) => ({ pointer: pointerOf(issue), rule: issue.message }))),
  });
}

function pointerOf({ path = [] }: Issue): string {
  return path
    .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
    .map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
