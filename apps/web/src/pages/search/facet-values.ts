import { regions, sectors } from '#domain/taxonomy';
import {
  capabilityKinds,
  clusterKinds,
  isCode,
  organisationKinds,
  workLanguages,
  type CodeList,
} from '#domain/vocabulary';
import type { Language } from '../../i18n/texts.js';

export const facets = ['kind', 'sector', 'region', 'cluster', 'trl', 'type', 'language'] as const;
export type Facet = (typeof facets)[number];
export const sorts = ['relevance', 'newest', 'title'] as const;
export type Sort = (typeof sorts)[number];
export type Filters = Readonly<Partial<Record<Facet, string[]>>>;

const lists: Readonly<Partial<Record<Facet, readonly CodeList<string>[]>>> = {
  sector: [sectors],
  region: [regions],
  type: [capabilityKinds, organisationKinds, clusterKinds],
  language: [workLanguages],
};

/** The label of a coded value; the value itself where it has none. */
export function valueLabel(facet: Facet, value: string, language: Language): string {
  const list = lists[facet]?.find((each) => isCode(each, value));
  return list?.labels[value]?.[language] ?? value;
}

/** What is chosen stands in the address, so that a search can be shared. */
export function readFilters(query: URLSearchParams): Filters {
  return Object.fromEntries(
    facets.flatMap((facet): [Facet, string[]][] => {
      const values = query.getAll(facet);
      return values.length > 0 ? [[facet, values]] : [];
    }),
  );
}

export function readSort(query: URLSearchParams): Sort {
  return sorts.find((sort) => sort === query.get('sort')) ?? 'relevance';
}

/** The same address with one of its values changed; none: left out. */
export function withOne(query: URLSearchParams, name: 'q' | 'sort' | 'exact', value: string): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value) next.set(name, value);
  else next.delete(name);
  if (name === 'q') next.delete('exact');
  return next;
}

export function withoutFilters(query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const facet of facets) next.delete(facet);
  return next;
}

export function withValue(query: URLSearchParams, facet: Facet, value: string, isOn: boolean): URLSearchParams {
  const next = new URLSearchParams(query);
  const others = next.getAll(facet).filter((each) => each !== value);
  next.delete(facet);
  for (const each of isOn ? [...others, value] : others) next.append(facet, each);
  return next;
}
