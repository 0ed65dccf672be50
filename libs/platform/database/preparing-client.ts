import { createHash } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';

/** A statement is prepared from so many uses on, so that what is asked once does not stay in every connection. */
const USES_BEFORE = 3;
const MOST_PREPARED = 300;
const MOST_COUNTED = 5_000;

const uses = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection on which statements with parameters are prepared once the process has used them a few times:
 * PostgreSQL parses each once per connection, and plans it once where one plan suits all parameters.
 */
export class PreparingClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    // Unheard, the event of a broken connection would end the process; the query that it breaks tells.
    this.on('error', () => {});
    const send = this.query.bind(this) as (...given: unknown[]) => unknown;
    const prepared = (statement: unknown, values?: unknown, ...rest: unknown[]): unknown => {
      const name = typeof statement === 'string' && Array.isArray(values) ? nameOf(statement) : undefined;
      return name === undefined
        ? send(statement, values, ...rest)
        : send({ name, text: statement, values }, undefined, ...rest);
    };
    this.query = prepared as Client['query'];
  }
}

/** Forgets what was used so far, for a test that comes after others in one process. */
export function forgetStatements(): void {
  uses.clear();
  names.clear();
}

/** The name of a statement that is worth preparing. */
export function nameOf(statement: string): string | undefined {
  const known = names.get(statement);
  if (known !== undefined) return known;
  if (names.size >= MOST_PREPARED) return undefined;
  const times = (uses.get(statement) ?? 0) + 1;
  if (uses.size >= MOST_COUNTED) uses.clear();
  uses.set(statement, times);
  if (times < USES_BEFORE) return undefined;
  const name = createHash('sha256').update(statement).digest('base64url').slice(0, 32);
  uses.delete(statement);
  names.set(statement, name);
  return name;
}
