import type { ParsedLine } from '#features/imports';
import { readLines, type ReadOptions } from './read-lines.js';

export interface BadLine {
  readonly number: number;
  readonly reason: string;
}

export interface ParseOptions<T> extends ReadOptions {
  readonly parse: (line: string) => ParsedLine<T>;
  /** What must not occur twice in the file. */
  readonly keyOf: (value: T) => string;
  readonly onBadLine: (line: BadLine) => void;
}

/**
 * The good lines of a JSON-lines file, in order; bad ones are told, and nothing of them is given.
 * @throws CommandFailure when the file cannot be read
 */
export async function* parseFile<T>(path: string, options: ParseOptions<T>): AsyncGenerator<T> {
  const { parse, keyOf, onBadLine } = options;
  const seen = new Map<string, number>();
  for await (const { number, text } of readLines(path, options)) {
    const parsed = text === null ? { reason: 'is not UTF-8, or longer than 32 MB' } : parse(text);
    if ('reason' in parsed) {
      onBadLine({ number, reason: parsed.reason });
      continue;
    }
    const key = keyOf(parsed.value);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, number);
      yield parsed.value;
    } else {
      onBadLine({ number, reason: `id: "${key}" stands in line ${first} already` });
    }
  }
}
