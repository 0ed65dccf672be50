import { grownTo } from './growing.js';

/** Counts of terms by number, in the order of first occurrence; filled and emptied again and again without garbage. */
export class TermBag {
  private counts = new Float32Array(1024);
  private order = new Int32Array(256);
  private filled = 0;

  get size(): number {
    return this.filled;
  }

  add(term: number, count: number): void {
    if (term >= this.counts.length) this.counts = grownTo(this.counts, term + 1);
    const before = this.counts[term] as number;
    if (before === 0) {
      if (this.filled >= this.order.length) this.order = grownTo(this.order, this.filled + 1);
      this.order[this.filled++] = term;
    }
    this.counts[term] = before + count;
  }

  termAt(place: number): number {
    return this.order[place] as number;
  }

  countAt(place: number): number {
    return this.counts[this.order[place] as number] as number;
  }

  clear(): void {
    for (let i = 0; i < this.filled; i++) this.counts[this.order[i] as number] = 0;
    this.filled = 0;
  }
}
