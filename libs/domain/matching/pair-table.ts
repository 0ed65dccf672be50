/** Numbers below this may be paired; two of them make one exact number. */
const LARGEST = 2 ** 26;
const EMPTY = -1;
const FIRST_CAPACITY = 1 << 10;
const FULLEST = 0.6;

/** Numbers pairs of numbers from 0 on, in the order of first occurrence, in typed arrays: 24 bytes a pair or less. */
export class PairTable {
  private keys = new Float64Array(FIRST_CAPACITY).fill(EMPTY);
  private values = new Int32Array(FIRST_CAPACITY);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The pair's number, a new one for a new pair. */
  add(first: number, second: number): number {
    const key = first * LARGEST + second;
    const at = this.placeOf(key, hashOf(first, second));
    if (this.keys[at] !== EMPTY) return this.values[at] as number;
    this.keys[at] = key;
    this.values[at] = this.count;
    if (++this.count > FULLEST * this.keys.length) this.grow();
    return this.count - 1;
  }

  eachPair(visit: (first: number, second: number, number: number) => void): void {
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at] as number;
      if (key === EMPTY) continue;
      const first = Math.floor(key / LARGEST);
      visit(first, key - first * LARGEST, this.values[at] as number);
    }
  }

  /** Where the key stands, or the free place where it would. */
  private placeOf(key: number, hash: number): number {
    const mask = this.keys.length - 1;
    let at = hash & mask;
    while (this.keys[at] !== EMPTY && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.values = new Int32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from++) {
      const key = keys[from] as number;
      if (key === EMPTY) continue;
      const first = Math.floor(key / LARGEST);
      const at = this.placeOf(key, hashOf(first, key - first * LARGEST));
      this.keys[at] = key;
      this.values[at] = values[from] as number;
    }
  }
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(Math.imul(second, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b), 0x2c1b3c6d);
  return hash ^ (hash >>> 15);
}
