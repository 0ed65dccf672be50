/** A text as a vector: term numbers of a dictionary and their weights. */
export interface WeightedTerms {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}
