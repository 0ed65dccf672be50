import { type Side } from '#domain/introductions';
import { stemmedTokensOf } from '#domain/text';
import { type Language } from '#domain/vocabulary';

import { type Idea } from './ideas.js';
import { piecesOf, type Span } from './pieces.js';

/** A field of a stored version, prose or a code, under a name of its own: `teaser`, `criteria.1`, `trl`. */
export interface VersionField {
  readonly name: string;
  readonly text: string;
  /** Of prose. */
  readonly language?: Language;
}

/**
 * What a version says for a criterion: `text` is `field.text.slice(start, end)`. Offsets count UTF-16 code units of the
 * field, as JavaScript's `slice` does; `marks` are the words that made it, by the same count.
 */
export interface Quote extends Span {
  readonly side: Side;
  readonly versionId: string;
  readonly field: string;
  readonly text: string;
  /** Null for a code, number or day. */
  readonly language: Language | null;
  readonly marks: readonly Span[];
}

/** The side, and the version, of which something is quoted. */
export interface QuotedVersion {
  readonly side: Side;
  readonly versionId: string;
  readonly fields: readonly VersionField[];
}

interface Place extends Span {
  readonly piece: Piece;
}
interface Piece extends Span {
  readonly field: VersionField;
  readonly order: number;
}

/** What one piece says of the ideas asked for. */
interface Said {
  weight: number;
  readonly ideas: Idea[];
  readonly words: Span[];
}

/** A title says little that the card does not say; the text beneath it more. */
const TITLE_SHARE = 0.7;

/** The prose of a version, read once to be asked for the best quote of many ideas. */
export class QuotableText {
  private readonly places = new Map<Language, Map<string, Place[]>>();

  constructor(readonly version: QuotedVersion) {
    let order = 0;
    for (const field of version.fields) {
      if (!field.language) continue;
      const pieces = piecesOf(field.text).map((span) => ({ ...span, field, order: order++ }));
      this.read(field, field.language, pieces);
    }
  }

  /**
   * The piece whose ideas weigh most together, the earlier of equals; null where none has the least weight.
   * `fields` limits where it may stand.
   */
  best(
    ideas: readonly (readonly [Idea, number])[],
    { least = 0, isIn = () => true }: { readonly least?: number; readonly isIn?: (field: string) => boolean } = {},
  ): { readonly quote: Quote; readonly ideas: readonly Idea[] } | null {
    const pieces = new Map<Piece, Said>();
    for (const [idea, weight] of ideas) {
      for (const [piece, words] of this.piecesWith(idea)) {
        if (!isIn(piece.field.name)) continue;
        const said = pieces.get(piece) ?? { weight: 0, ideas: [], words: [] };
        said.weight += weight * (piece.field.name === 'title' ? TITLE_SHARE : 1);
        said.ideas.push(idea);
        said.words.push(...words);
        pieces.set(piece, said);
      }
    }
    const enough = [...pieces].filter(([, { weight }]) => weight > 0 && weight >= least);
    const [winner] = enough.sort(([a, x], [b, y]) => y.weight - x.weight || a.order - b.order);
    if (!winner) return null;
    const [piece, { words, ideas: said }] = winner;
    return { quote: quoteOf(this.version, piece.field, piece, words), ideas: said };
  }

  /** The stems of a language that the version has. */
  stemsIn(language: Language): Iterable<string> {
    return this.places.get(language)?.keys() ?? [];
  }

  /** By each piece that holds all the stems of one of the idea's ways, the words that say it. */
  private piecesWith(idea: Idea): Map<Piece, readonly Place[]> {
    const found = new Map<Piece, readonly Place[]>();
    for (const [language, places] of this.places) {
      for (const way of idea.ways[language]) {
        if (!way.every((stem) => places.has(stem))) continue;
        const lists = way.map((stem) => places.get(stem) ?? []);
        for (const { piece } of lists[0] ?? []) {
          const within = lists.map((list) => list.filter((place) => place.piece === piece));
          if (!found.has(piece) && within.every(({ length }) => length > 0)) found.set(piece, within.flat());
        }
      }
    }
    return found;
  }

  private read(field: VersionField, language: Language, pieces: readonly Piece[]): void {
    const places = this.places.get(language) ?? new Map<string, Place[]>();
    this.places.set(language, places);
    let at = 0;
    for (const { stem, start, end } of stemmedTokensOf(field.text, language)) {
      at = pieces.findIndex((piece, i) => i >= at && piece.end > start);
      const piece = pieces[at];
      if (!piece) return;
      if (start >= piece.start && end <= piece.end) note(places, stem, { piece, start, end });
    }
  }
}

function note(places: Map<string, Place[]>, stem: string, place: Place): void {
  const known = places.get(stem);
  if (known) known.push(place);
  else places.set(stem, [place]);
}

/** Quotes whole fields that hold a code, number or day, where they hold one of the values. */
export function quoteValues(
  version: QuotedVersion,
  field: string,
  values: readonly string[],
  most = Infinity,
): Quote[] {
  return version.fields
    .filter(({ name, text }) => (name === field || name.startsWith(`${field}.`)) && values.includes(text))
    .slice(0, most)
    .map((each) => quoteOf(version, each, { start: 0, end: each.text.length }, [{ start: 0, end: each.text.length }]));
}

export function quoteOf(
  { side, versionId }: Pick<QuotedVersion, 'side' | 'versionId'>,
  { name, text, language }: VersionField,
  { start, end }: Span,
  words: readonly Span[],
): Quote {
  return {
    side,
    versionId,
    field: name,
    start,
    end,
    text: text.slice(start, end),
    language: language ?? null,
    marks: joined(words, text),
  };
}

/** In order, each once, and neighbours as one. */
function joined(words: readonly Span[], text: string): Span[] {
  const marks: Span[] = [];
  for (const { start, end } of [...words].sort((a, b) => a.start - b.start)) {
    const before = marks.at(-1);
    if (before && (start <= before.end || /^[\s-]$/u.test(text.slice(before.end, start)))) {
      marks[marks.length - 1] = { start: before.start, end: Math.max(end, before.end) };
    } else {
      marks.push({ start, end });
    }
  }
  return marks;
}
