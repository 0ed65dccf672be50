const SCALE = 0.12;

/**
 * A score as people see it, 0–100: 100 · (1 − e^(−score / 0.12)), rounded. It keeps the order and spreads the low
 * cosines of short texts; it is no probability.
 */
export function strengthOf(score: number): number {
  return Math.round(100 * (1 - Math.exp(-Math.max(0, score) / SCALE)));
}
