/** Numbers that look random, the same ones for the same seed (xorshift, Marsaglia 2003). */
export class Randomness {
  private state: number;

  /** @param seed not 0 */
  constructor(seed: number) {
    this.state = (seed * 0x9e3779b9) | 0 || 1;
  }

  /** From 0 to less than 1. */
  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to less than the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}
