import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Client } from 'pg';

/** A document of the corpus: its number and its words. */
export interface PlainDocument {
  readonly id: number;
  readonly text: string;
}

/** An engine that ranks documents for a whole need as any of its words match. */
export interface Peer {
  readonly name: string;
  readonly build: (documents: readonly PlainDocument[]) => Promise<void> | void;
  /** Numbers of the best documents, best first. */
  readonly search: (need: string, limit: number) => Promise<readonly number[]> | readonly number[];
}

const PAGE = 1_000;

export function flexSearch(): Peer {
  const index = new Index({ tokenize: 'strict' });
  return {
    name: 'FlexSearch, suggest mode',
    build: (documents) => {
      for (const { id, text } of documents) index.add(id, text);
    },
    search: async (need, limit) => (await index.searchAsync(need, { limit, suggest: true })).map(Number),
  };
}

export function miniSearch(): Peer {
  const index = new MiniSearch<PlainDocument>({ fields: ['text'] });
  return {
    name: 'MiniSearch',
    build: (documents) => index.addAll(documents),
    search: (need, limit) =>
      index
        .search(need, { combineWith: 'OR' })
        .slice(0, limit)
        .map(({ id }) => Number(id)),
  };
}

export function orama(): Peer {
  const index = create({ schema: { text: 'string' } as const });
  return {
    name: 'Orama',
    build: async (documents) => {
      await insertMultiple(
        index,
        documents.map(({ id, text }) => ({ id: String(id), text })),
        PAGE,
      );
    },
    search: async (need, limit) => {
      const { hits } = await searchOrama(index, { term: need, limit, threshold: 1 });
      return hits.map(({ id }) => Number(id));
    },
  };
}

/** Full text of the running PostgreSQL, in a table of its own that is gone with the connection. */
export function postgres(db: Client): Peer {
  return {
    name: 'PostgreSQL, ts_rank_cd',
    build: async (documents) => {
      await db.query('CREATE TEMPORARY TABLE peer (id integer PRIMARY KEY, words tsvector)');
      for (let from = 0; from < documents.length; from += PAGE) {
        const page = documents.slice(from, from + PAGE);
        await db.query(
          `INSERT INTO peer SELECT id, to_tsvector('english', text) FROM unnest($1::int[], $2::text[]) AS d (id, text)`,
          [page.map(({ id }) => id), page.map(({ text }) => text.replaceAll('\0', ' '))],
        );
      }
      await db.query('CREATE INDEX ON peer USING gin (words)');
      await db.query('ANALYZE peer');
    },
    search: async (need, limit) => {
      const { rows } = await db.query<{ id: number }>(
        `SELECT p.id FROM peer p,
           (SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS any FROM unnest(to_tsvector('english', $1))) q
         WHERE p.words @@ q.any ORDER BY ts_rank_cd(p.words, q.any) DESC, p.id LIMIT $2`,
        [need, limit],
      );
      return rows.map(({ id }) => id);
    },
  };
}
