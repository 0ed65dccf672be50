/** What the fit of a prior found; see docs/matching.md. */
export interface PriorParameters {
  /** The ranking algorithm whose scores it was fitted to. */
  readonly algorithm: string;
  /** Mean and deviation of ln(score) over the candidates that it was fitted to. */
  readonly mean: number;
  readonly deviation: number;
  readonly bias: number;
  readonly slope: number;
  readonly candidates: number;
  readonly relevant: number;
}
