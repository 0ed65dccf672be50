import { z } from 'zod';
import { InvalidInput } from './http.errors.js';
import { isPlainText } from './text.js';

/** The last row of a page of a list that is in the order of names. */
export interface NamePosition {
  readonly name: string;
  readonly id: string;
}

const position = z.tuple([z.string().max(300).refine(isPlainText), z.uuid()]);

/** The query of a list: an opaque cursor of the page before, and at most 100 rows. */
export const pageQuery = {
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/** @throws InvalidInput for a cursor that we did not send */
export function readNameCursor(cursor: string | undefined): NamePosition | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [name, id] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { name, id };
  } catch {
    throw new InvalidInput([{ pointer: '/cursor', rule: 'must be a cursor that we sent' }]);
  }
}

/** Cuts rows that were asked for with `limit + 1` to a page, with the cursor of the next one. */
export function toNamePage<Row, View>(
  rows: readonly Row[],
  limit: number,
  { view, position: of }: { view: (row: Row) => View; position: (row: Row) => NamePosition },
): { items: View[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items: page.map(view), nextCursor: hasMore ? toCursor(of(last)) : null };
}

function toCursor({ name, id }: NamePosition): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}
