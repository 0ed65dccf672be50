const FIRST_SLOTS = 1 << 12;
const FULLEST = 0.6;

/** Stems by word, looked up in the text where the word stands: no string is made for a word met before. */
export class StemCache {
  private slots = new Int32Array(FIRST_SLOTS);
  private words: string[] = [];
  private stems: string[] = [];

  /** `stem` makes the stem of a new word; `limit` words are kept, then the cache begins anew. */
  constructor(
    private readonly stem: (word: string) => string,
    private readonly limit: number,
  ) {}

  /** The stem of the word from `start` up to `end` whose letters have the hash. */
  stemAt(text: string, start: number, end: number, hash: number): string {
    const found = this.slots[this.slotOf(text, start, end, hash)] as number;
    return found > 0 ? (this.stems[found - 1] as string) : this.learn(text.slice(start, end), hash);
  }

  /** Where the word's place is written, or the free slot where it would be. */
  private slotOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot] as number;
      if (found === 0 || isAt(this.words[found - 1] as string, text, start, end)) return slot;
    }
  }

  private learn(word: string, hash: number): string {
    if (this.words.length >= this.limit) this.forget();
    const own = copied(word);
    const stem = copied(this.stem(own));
    this.slots[this.slotOf(own, 0, own.length, hash)] = this.words.push(own);
    this.stems.push(stem);
    if (this.words.length > FULLEST * this.slots.length) this.grow();
    return stem;
  }

  private forget(): void {
    this.slots = new Int32Array(FIRST_SLOTS);
    this.words = [];
    this.stems = [];
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.words.forEach((word, i) => {
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
      this.slots[this.slotOf(word, 0, word.length, hash)] = i + 1;
    });
  }
}

/** The hash of a word that goes on with one more letter; that of no letters is 0. */
export function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A part of a long text keeps the whole of it in memory; this is a string of its own. */
function copied(part: string): string {
  return part.split('').join('');
}
