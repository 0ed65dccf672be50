/** How many of a profile's best documents make its score, the n-th best weighing 1/√n. */
const BEST_DOCUMENTS = 5;
/** 1: who has fewer documents is judged by those alone; 0: documents that are not there count as zero. */
const FORBEARANCE = 0.15;

const weights = Float64Array.from({ length: BEST_DOCUMENTS }, (_, i) => 1 / Math.sqrt(i + 1));
/** What the weighted sum of a profile of so many documents is divided by. */
const divisors = Float64Array.from({ length: BEST_DOCUMENTS + 1 }, (_, documents) => {
  const sum = (count: number): number => weights.slice(0, count).reduce((total, weight) => total + weight, 0);
  return documents === 0 ? 1 : sum(BEST_DOCUMENTS) ** (1 - FORBEARANCE) * sum(documents) ** FORBEARANCE;
});
const best = new Float64Array(BEST_DOCUMENTS);

/**
 * The weighted mean of the best scores of documents from `first` up to `end`, a score being a product and its factor.
 * Most of what is missing counts as zero: who has shown a thing several times is likelier to have it than who has shown
 * it once. Called for every profile at every ranking, so that it makes no garbage.
 */
export function meanOfBest(first: number, end: number, products: Int32Array, factors: Float32Array): number {
  best.fill(0);
  for (let document = first; document < end; document++) {
    const product = products[document] as number;
    if (product > 0) insert(product * (factors[document] as number));
  }
  let sum = 0;
  for (let i = 0; i < BEST_DOCUMENTS; i++) sum += (best[i] as number) * (weights[i] as number);
  return sum / (divisors[Math.min(end - first, BEST_DOCUMENTS)] as number);
}

/** What the document in the given place, 0 for the best, adds to the mean of a profile of so many documents. */
export function partOfMean(place: number, score: number, documents: number): number {
  return (score * (weights[place] ?? 0)) / (divisors[Math.min(documents, BEST_DOCUMENTS)] as number);
}

function insert(score: number): void {
  let carried = score;
  for (let i = 0; i < BEST_DOCUMENTS && carried > 0; i++) {
    const kept = best[i] as number;
    if (carried > kept) {
      best[i] = carried;
      carried = kept;
    }
  }
}
