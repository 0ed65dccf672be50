import { type ReadText } from './read-text.js';

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** So many first terms tell texts apart. */
const LOOKED_AT = 24;

/** Keeps at most `size` things made of texts, of those texts that a hash of their words chooses: the same ones in whatever order texts come. */
export class TextSample<T> {
  private kept: { readonly hash: number; readonly made: T }[] = [];
  private limit = Infinity;

  constructor(private readonly size: number) {}

  offer(text: ReadText, made: T): void {
    const hash = hashOf(text);
    if (hash >= this.limit) return;
    this.kept.push({ hash, made });
    if (this.kept.length >= 2 * this.size) this.cut();
  }

  /** What is kept, in the order of the texts' hashes. */
  all(): T[] {
    this.cut();
    return this.kept.map(({ made }) => made);
  }

  private cut(): void {
    this.kept = this.kept.sort((a, b) => a.hash - b.hash).slice(0, this.size);
    if (this.kept.length === this.size) this.limit = this.kept.at(-1)?.hash ?? Infinity;
  }
}

function hashOf({ terms }: ReadText): number {
  let hash = FNV_OFFSET ^ terms.length;
  for (let i = 0; i < terms.length && i < LOOKED_AT; i++) {
    const term = terms[i] as string;
    for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), FNV_PRIME);
    hash = Math.imul(hash ^ 32, FNV_PRIME);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
