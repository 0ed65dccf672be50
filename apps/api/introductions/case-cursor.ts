import { z } from 'zod';
import type { CaseCursor } from '#features/introductions';
import { InvalidInput } from '../http/http.errors.js';

const position = z.strictObject({ stateSince: z.string().max(40), id: z.uuid() });

/** Cursors are opaque to clients: they only send back what they were given. */
export function toCursor(cursor: CaseCursor | null): string | null {
  return cursor && Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

export function fromCursor(cursor: string | undefined): CaseCursor | null {
  if (cursor === undefined) return null;
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new InvalidInput([{ pointer: '/cursor', rule: 'must be a cursor that we sent' }]);
  }
}
