import { z } from 'zod';

/** Where a page of a list ended: an instant of the database in full precision, and the id of its last row. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

const content = z.tuple([z.string().max(40).refine(isInstant), z.uuid()]);
const instant = z.iso.datetime({ offset: true });

/** As PostgreSQL writes it: `2026-11-23 20:36:57.551123+00`. */
function isInstant(text: string): boolean {
  return instant.safeParse(text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')).success;
}

/** The query of a list: `limit` of 1 to 100, and the `nextCursor` of the page before. Without id, so OpenAPI names both. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(300).transform(decode).optional(),
});
/** The same, of everything or of one organisation. */
export const organisationPageQuery = pageQuery.extend({ organisationId: z.uuid().optional() });
export type OrganisationPageQuery = z.infer<typeof organisationPageQuery>;
export type PageQuery = z.infer<typeof pageQuery>;

/** One page of a list; `nextCursor` null: it is the last. */
export function pageView<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; nextCursor: z.ZodNullable<z.ZodString> }, z.core.$strict> {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Cuts rows that were asked for with `limit + 1` into a page. */
export function toPage<Row extends { readonly id: string; readonly cursorAt: string }, View>(
  rows: readonly Row[],
  limit: number,
  toView: (row: Row) => View,
): { items: View[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const nextCursor = last ? Buffer.from(JSON.stringify([last.cursorAt, last.id])).toString('base64url') : null;
  return { items: shown.map(toView), nextCursor };
}

function decode(text: string, context: z.RefinementCtx): Cursor {
  try {
    const [at, id] = content.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at, id };
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a nextCursor that we sent' });
    return z.NEVER;
  }
}
