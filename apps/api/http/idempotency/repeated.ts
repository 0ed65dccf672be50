import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const REPEATED = 'quatrefoil:repeated';
const elsewhere = { status: 303, description: 'Done before with this Idempotency-Key: its outcome is at Location.' };

/**
 * How a POST answers when it comes again with its Idempotency-Key:
 * - `same`: as it did. For answers that hold ids and counts only, since they are kept for a day.
 * - `anew`: it is carried out once more. For what changes nothing.
 * - a path: with 303 and that path, where the person reads what he may see by then. Only the path is kept; `:name`
 *   stands for a parameter of the request or a field of the answer.
 */
export type Repetition = 'same' | 'anew' | `/${string}`;

/** Every POST says it, by this or by ReturnsNothing; one that does not stops the start. */
export function Repeated(as: Repetition): MethodDecorator {
  const isPath = as !== 'same' && as !== 'anew';
  return applyDecorators(SetMetadata(REPEATED, as), ...(isPath ? [ApiResponse(elsewhere)] : []));
}

/** What a handler says; undefined when it says nothing. */
export function repetitionOf(handler: object): Repetition | undefined {
  return Reflect.getMetadata(REPEATED, handler) as Repetition | undefined;
}

/** `/challenges/:id` with its ids. Throws where one is missing. */
export function fillPath(path: `/${string}`, ids: Readonly<Record<string, unknown>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (typeof id !== 'string') throw new Error(`Neither the request nor the answer has ${name} for ${path}.`);
    return encodeURIComponent(id);
  });
}
