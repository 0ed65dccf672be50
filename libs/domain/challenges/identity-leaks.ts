import { foldText, tokensOf, wordsOf, type Token } from '#domain/text';

export type LeakKind = 'name' | 'legal-id' | 'website' | 'person' | 'e-mail' | 'link' | 'phone';

/** A place in a text that everybody sees, which may tell who stands behind it. Offsets in UTF-16 units, end exclusive. */
export interface IdentityLeak {
  /** `title`, `teaser` or `criteria/0`. */
  readonly field: string;
  readonly kind: LeakKind;
  readonly start: number;
  readonly end: number;
  /** The words as written. */
  readonly found: string;
}

/** Who must not be recognised. */
export interface HiddenOwner {
  readonly organisationName: string;
  readonly legalId: string | null;
  readonly website: string | null;
  readonly peopleNames: readonly string[];
}

export interface OpenText {
  readonly field: string;
  readonly text: string;
}

const GENERIC = new Set(
  `srl sa sc snc scs pfa ra ong ltd gmbh inc llc plc demo impex prodcom romania romanian roman romana
   universitatea university facultatea institutul institute institut national nationala nationale cercetare research
   dezvoltare development centrul centre center grup group grupul company compania firma societatea asociatia
   association fundatia foundation cluster clusterul industrial industria industry tehnica tehnic technical
   technology tehnologie tehnologii solutions solutii services servicii systems sisteme spital spitalul hospital
   primaria municipiul orasul pentru from with international european european produse products`.split(/\s+/),
);
const SHORTEST_NAME_WORD = 4;

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>()]+|(?<![@\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:ro|com|eu|net|org|info|io|tech|biz)(?![\p{L}\p{N}-])/giu;
/** Romanian numbers, and others with a leading plus: 9 to 15 digits with spaces, dots, dashes or brackets. */
const PHONE = /(?<![\p{L}\p{N}.,])(?:\+\d{1,3}|00\d{2}|0)[\s.()/-]?[1-9](?:[\s.()/-]*\d){7,11}(?!\d)/gu;
const CUI = /(?:\bC\.?U\.?I\.?|\bCIF)[\s.:]*(?:RO)?\s?\d{2,10}|\bRO\s?\d{6,10}\b/giu;

/**
 * What in the open texts may give away the owner of an anonymous challenge: his name and its telling words, the names
 * of his people, his number, domain, addresses, links and phones. A warning: people decide.
 */
export function identityLeaks(texts: readonly OpenText[], owner: HiddenOwner): IdentityLeak[] {
  return texts.flatMap((open) => withoutOverlaps([...patternLeaks(open), ...wordLeaks(open, owner)]));
}

function patternLeaks({ field, text }: OpenText): IdentityLeak[] {
  const find = (kind: LeakKind, pattern: RegExp): IdentityLeak[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      field,
      kind,
      start: index,
      end: index + found.length,
      found,
    }));
  return [...find('e-mail', EMAIL), ...find('link', LINK), ...find('phone', PHONE), ...find('legal-id', CUI)];
}

function wordLeaks({ field, text }: OpenText, owner: HiddenOwner): IdentityLeak[] {
  const tokens = tokensOf(text);
  const name = tellingWords(owner.organisationName);
  const domain = tellingWords(domainOf(owner.website));
  const number = owner.legalId?.replace(/\D/g, '') ?? '';
  const surnames = owner.peopleNames.flatMap((person) => surnameOf(person));
  const kindOf = ({ word, start }: Token): LeakKind | null => {
    if (name.has(word)) return 'name';
    if (domain.has(word)) return 'website';
    if (number !== '' && word.replace(/\D/g, '') === number) return 'legal-id';
    const isCapital = text[start] !== undefined && text[start] !== text[start].toLowerCase();
    return isCapital && surnames.includes(word) ? 'person' : null;
  };
  return tokens.flatMap((token) => {
    const kind = kindOf(token);
    if (kind === null) return [];
    return [{ field, kind, start: token.start, end: token.end, found: text.slice(token.start, token.end) }];
  });
}

/** The words of a name that others do not share; all of them when it has no other. */
function tellingWords(name: string): ReadonlySet<string> {
  const words = wordsOf(name);
  const telling = words.filter((word) => word.length >= SHORTEST_NAME_WORD && !GENERIC.has(word));
  return new Set(telling.length > 0 ? telling : words.filter((word) => word.length > 1 && !GENERIC.has(word)));
}

function domainOf(website: string | null): string {
  const host = foldText(website ?? '')
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .split(/[/?#:]/)[0];
  return (host ?? '').split('.').slice(0, -1).join(' ');
}

function surnameOf(person: string): string[] {
  const words = wordsOf(person);
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && last.length > 2 ? [last] : [];
}

/** Keeps the longest of the findings that share a place, in the order of the text. */
function withoutOverlaps(leaks: readonly IdentityLeak[]): IdentityLeak[] {
  const kept: IdentityLeak[] = [];
  for (const leak of leaks.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => leak.end <= start || leak.start >= end)) kept.push(leak);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
