import { z } from 'zod';
import { regions, sectors } from '#domain/taxonomy';
import type { SearchRequest, SearchResults } from '#features/search';
import { FACETS, SORTS, type Facet } from '#platform/search-engine';
import { text } from '../http/text.js';

const kind = z.enum(['challenge', 'capability', 'organisation', 'cluster']);
const code = z.string().min(1).max(60);

/** One value or several: `?sector=ict&sector=health`. */
function values<T extends z.ZodType>(value: T): z.ZodType<z.infer<T>[] | undefined> {
  return z.union([z.array(value).max(30), value.transform((one) => [one])]).optional();
}

export const searchQuery = z.strictObject({
  q: text(0, 300).default(''),
  /** `true`: the words as typed, though they may be typing errors. */
  exact: z.stringbool().default(false),
  sort: z.enum(SORTS).default('relevance'),
  kind: values(kind),
  sector: values(z.enum(sectors.codes)),
  region: values(z.enum(regions.codes)),
  cluster: values(z.uuid()),
  trl: values(z.string().regex(/^[1-9]$/, 'must be a level from 1 to 9')),
  type: values(code),
  language: values(z.string().regex(/^[a-z]{2,3}$/, 'must be a language code')),
  cursor: z
    .string()
    .max(40)
    .refine((value) => offsetOf(value) !== null, 'must be a nextCursor of an earlier answer')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const foundView = z
  .strictObject({
    kind,
    id: z.uuid(),
    title: z.string(),
    summary: z.string(),
    organisation: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    sectors: z.array(z.string()),
    region: z.string().nullable(),
    trl: z.number().int().nullable(),
    type: z.string().nullable(),
    language: z.string().nullable(),
    deadlineOn: z.string().nullable(),
    /** Where the words stand; `elsewhere`: further down in its text, or it is about the same. */
    foundIn: z.array(z.enum(['title', 'summary', 'elsewhere'])),
    /** The words of the title and the summary by which it was found, as they are written there. */
    foundWords: z.array(z.string()),
  })
  .meta({ id: 'FoundThing' });

const facetView = z.array(
  z.strictObject({
    value: z.string(),
    count: z.number().int(),
    /** The name of a cluster; other values have their labels in the vocabulary. */
    name: z.string().nullable(),
  }),
);

export const searchView = z
  .strictObject({
    items: z.array(foundView),
    total: z.number().int(),
    /** False: there are at least `total`. */
    isTotalExact: z.boolean(),
    /** What the words typed most likely are, when they look like typing errors; searched instead unless `exact`. */
    correctedWords: z.array(z.string()).nullable(),
    facets: z.strictObject({
      kind: facetView,
      sector: facetView,
      region: facetView,
      cluster: facetView,
      trl: facetView,
      type: facetView,
      language: facetView,
    }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'SearchResults' });

export type SearchQueryString = z.infer<typeof searchQuery>;
export type SearchView = z.infer<typeof searchView>;

export function toSearchRequest({ q, exact, sort, cursor, limit, ...wanted }: SearchQueryString): SearchRequest {
  const filters = Object.fromEntries(
    FACETS.flatMap((facet): [Facet, readonly string[]][] => (wanted[facet] ? [[facet, wanted[facet]]] : [])),
  );
  const offset = cursor === undefined ? 0 : (offsetOf(cursor) ?? 0);
  return { text: q, isExact: exact, sort, filters, offset, limit };
}

export function toSearchView({ nextOffset, ...results }: SearchResults): SearchView {
  const { items, total, isTotalExact, correctedWords, facets, clusterNames } = results;
  return {
    items: items.map((item) => ({
      ...item,
      sectors: [...item.sectors],
      foundIn: [...item.foundIn],
      foundWords: [...item.foundWords],
    })),
    total,
    isTotalExact,
    correctedWords: correctedWords && [...correctedWords],
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        facets[facet].map(({ value, count }) => ({ value, count, name: clusterNames.get(value) ?? null })),
      ]),
    ) as unknown as SearchView['facets'],
    nextCursor: nextOffset === null ? null : Buffer.from(`o${nextOffset}`).toString('base64url'),
  };
}

const FARTHEST = 400;

function offsetOf(cursor: string): number | null {
  const [, offset] = /^o(\d{1,4})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return offset === undefined || Number(offset) > FARTHEST ? null : Number(offset);
}
