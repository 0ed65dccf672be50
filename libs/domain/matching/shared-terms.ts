import { stemOfTerm, topicOfTerm } from './terms.js';

/** Why a profile scored: the terms it shares with the need and what each adds, the strongest first. */
export interface SharedTerms {
  readonly words: readonly { readonly stem: string; readonly share: number }[];
  readonly topics: readonly { readonly code: string; readonly share: number }[];
  /** Positions, in the profile's list, of its documents nearest to the need, best first. */
  readonly documents: readonly { readonly position: number; readonly score: number }[];
}

/** A phrase's share goes to its words, half each. */
export function namedShares(
  shares: ReadonlyMap<number, number>,
  namesOf: (term: number) => readonly string[],
): Pick<SharedTerms, 'words' | 'topics'> {
  const words = new Map<string, number>();
  const topics = new Map<string, number>();
  for (const [term, share] of shares) {
    const names = namesOf(term);
    for (const name of names) {
      const code = topicOfTerm(name);
      if (code === null) add(words, stemOfTerm(name), share / names.length);
      else add(topics, code, share);
    }
  }
  return {
    words: strongestFirst(words).map(([stem, share]) => ({ stem, share })),
    topics: strongestFirst(topics).map(([code, share]) => ({ code, share })),
  };
}

function add(shares: Map<string, number>, name: string, share: number): void {
  shares.set(name, (shares.get(name) ?? 0) + share);
}

function strongestFirst(shares: ReadonlyMap<string, number>): [string, number][] {
  return [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
