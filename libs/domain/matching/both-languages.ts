import { type WeightedTerms } from './weighted-terms.js';

/** How long the vector in a need's own words is beside the translated one of length one. */
const OWN_LENGTH = 0.6;
/** No words known are taken for less than this part of a need. */
const LEAST_KNOWN = 0.2;

/**
 * The vector of a need in its own language beside the translated one: of a set length over the words that the model
 * knows, as the translated one is of length one over those it found. Else the words that no document has would make
 * documents of the need's own language count for less.
 */
export function scaled({ terms, weights }: WeightedTerms, isKnown: (term: number) => boolean): WeightedTerms {
  const squares = weights.reduce((sum, weight, i) => (isKnown(terms[i] ?? 0) ? sum + weight * weight : sum), 0);
  const scale = OWN_LENGTH / Math.max(LEAST_KNOWN, Math.sqrt(squares));
  return { terms, weights: weights.map((weight) => weight * scale) };
}

/** Two vectors in one: of a term that both have the greater weight, since it stands for the same word. */
export function greaterOf(one: WeightedTerms, other: WeightedTerms): WeightedTerms {
  const weights = new Map<number, number>();
  one.terms.forEach((term, i) => weights.set(term, one.weights[i] ?? 0));
  other.terms.forEach((term, i) => weights.set(term, Math.max(weights.get(term) ?? 0, other.weights[i] ?? 0)));
  return { terms: Int32Array.from(weights.keys()), weights: Float32Array.from(weights.values()) };
}
