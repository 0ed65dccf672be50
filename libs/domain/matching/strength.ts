/** A probability as people see it: whole per cent, 0–100. */
export function strengthOf(probability: number): number {
  return Math.round(100 * probability);
}
