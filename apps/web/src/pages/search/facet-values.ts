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

export function withValue(query: URLSearchParams, facet: Facet, value: string, isOn: boolean): URLSearchParams {
  const next = new URLSearchParams(query);
  const others = next.getAll(facet).filter((each) => each !== value);
  next.delete(facet);
  for (const each of isOn ? [...others, value] : others) next.append(facet, each);
  return next;
}
