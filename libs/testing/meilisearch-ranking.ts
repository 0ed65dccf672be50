export type HeldDocument = Record<string, unknown> & { readonly id: string };

export interface Query {
  readonly indexUid: string;
  readonly q: string;
  readonly attributesToSearchOn: readonly string[];
  readonly filter: readonly (readonly string[])[];
  readonly matchingStrategy: 'all' | 'frequency';
  readonly federationOptions: { readonly weight: number };
}

/** The documents that some query finds, the best first. */
export function rankDocuments(documents: readonly HeldDocument[], queries: readonly Query[]): { id: string }[] {
  return documents
    .map((document) => ({ id: document.id, score: Math.max(...queries.map((query) => scoreOf(document, query))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .map(({ id }) => ({ id }));
}

/** The share of words found, less in later attributes; 0 where the filter or the strategy forbids it. */
function scoreOf(document: HeldDocument, query: Query): number {
  if (!query.filter.every((anyOf) => anyOf.some((condition) => holds(document, condition)))) return 0;
  const attributes = query.attributesToSearchOn.map((name) => wordsOf(document[name]));
  const words = wordsOf(query.q);
  const found = words.map((word, i) => {
    const isLast = i === words.length - 1;
    const at = attributes.findIndex((all) => all.some((each) => each === word || (isLast && each.startsWith(word))));
    return at < 0 ? 0 : 1 / (1 + at);
  });
  const needed = query.matchingStrategy === 'all' ? words.length : 1;
  if (found.filter((score) => score > 0).length < needed) return 0;
  return (found.reduce((sum, score) => sum + score, 0) / words.length) * query.federationOptions.weight;
}

function holds(document: HeldDocument, condition: string): boolean {
  const [, attribute = '', quoted = ''] = /^(\w+) = "((?:[^"\\]|\\.)*)"$/s.exec(condition) ?? [];
  const wanted = quoted.replace(/\\(.)/gs, '$1');
  return [document[attribute]].flat().some((value) => value === wanted);
}

function wordsOf(value: unknown): string[] {
  const text = [value].flat().join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
