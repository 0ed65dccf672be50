import { createHash } from 'node:crypto';
import type { DBAdapter } from 'better-auth';

type Row = Record<string, unknown>;
type Where = { field: string; value: unknown };

/** What the database holds of a session token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Wraps better-auth's adapter so that the database holds only SHA-256 of session tokens: who reads the table
 * cannot sign in. Rows that were looked up by a token carry that token again, as better-auth expects.
 */
export function hashSessionTokens(adapter: DBAdapter): DBAdapter {
  const wrapped =
    (name: keyof DBAdapter) => async (input: { model: string; data?: Row; update?: Row; where?: Where[] }) => {
      const method = adapter[name] as (input: unknown) => Promise<unknown>;
      if (input.model !== 'session') return method(input);
      const known = new Map<string, string>();
      const result = await method(withHashedTokens(input, known));
      return withRawTokens(result, known);
    };
  return {
    ...adapter,
    create: wrapped('create'),
    findOne: wrapped('findOne'),
    findMany: wrapped('findMany'),
    update: wrapped('update'),
    updateMany: wrapped('updateMany'),
    delete: wrapped('delete'),
    deleteMany: wrapped('deleteMany'),
    transaction: (work: (inner: DBAdapter) => Promise<unknown>) =>
      adapter.transaction((inner) => work(hashSessionTokens(inner as DBAdapter))),
  } as DBAdapter;
}

function withHashedTokens(
  input: { data?: Row; update?: Row; where?: Where[] },
  known: Map<string, string>,
): Record<string, unknown> {
  const hashedOf = (token: unknown): unknown => {
    if (Array.isArray(token)) return token.map(hashedOf);
    if (typeof token !== 'string') return token;
    const hashed = hashToken(token);
    known.set(hashed, token);
    return hashed;
  };
  const inRow = (row: Row): Row => ('token' in row ? { ...row, token: hashedOf(row['token']) } : row);
  return {
    ...input,
    ...(input.data ? { data: inRow(input.data) } : {}),
    ...(input.update ? { update: inRow(input.update) } : {}),
    ...(input.where
      ? { where: input.where.map((w) => (w.field === 'token' ? { ...w, value: hashedOf(w.value) } : w)) }
      : {}),
  };
}

function withRawTokens(result: unknown, known: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(result)) return result.map((row: unknown) => withRawTokens(row, known));
  if (typeof result !== 'object' || result === null || !('token' in result)) return result;
  const { token } = result;
  return { ...result, token: (typeof token === 'string' && known.get(token)) || token };
}
