/** Keeps the best `limit` of what it is offered, in a heap of fixed size whose root is the worst one kept. */
export class BestOf {
  private readonly items: Int32Array;
  private readonly scores: Float64Array;
  private count = 0;

  /** `before` breaks ties: whether item a stands before item b. */
  constructor(
    private readonly limit: number,
    private readonly before: (a: number, b: number) => boolean,
  ) {
    this.items = new Int32Array(limit);
    this.scores = new Float64Array(limit);
  }

  /** Whether an offer would be kept. */
  wants(item: number, score: number): boolean {
    if (this.count < this.limit) return this.limit > 0;
    const worst = this.scores[0] ?? 0;
    return score > worst || (score === worst && this.before(item, this.items[0] ?? 0));
  }

  offer(item: number, score: number): void {
    if (!this.wants(item, score)) return;
    if (this.count < this.limit) {
      this.place(this.count, item, score);
      this.rise(this.count++);
    } else {
      this.place(0, item, score);
      this.sink();
    }
  }

  /** The items kept, best first. */
  sorted(): { item: number; score: number }[] {
    return Array.from({ length: this.count }, (_, i) => ({
      item: this.items[i] ?? 0,
      score: this.scores[i] ?? 0,
    })).sort((a, b) => b.score - a.score || (this.before(a.item, b.item) ? -1 : 1));
  }

  private isWorse(a: number, b: number): boolean {
    const difference = (this.scores[a] ?? 0) - (this.scores[b] ?? 0);
    return difference < 0 || (difference === 0 && this.before(this.items[b] ?? 0, this.items[a] ?? 0));
  }

  private place(at: number, item: number, score: number): void {
    this.items[at] = item;
    this.scores[at] = score;
  }

  private swap(a: number, b: number): void {
    const item = this.items[a] ?? 0;
    const score = this.scores[a] ?? 0;
    this.place(a, this.items[b] ?? 0, this.scores[b] ?? 0);
    this.place(b, item, score);
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= this.count) return;
      const right = left + 1;
      const child = right < this.count && this.isWorse(right, left) ? right : left;
      if (!this.isWorse(child, at)) return;
      this.swap(at, child);
      at = child;
    }
  }
}
