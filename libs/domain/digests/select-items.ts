import { counted, type Language, type Noun } from '#domain/vocabulary';
import type { DigestWindow } from './digest-period.js';

/** What a digest tells about, the most pressing kind first. */
export const digestKinds = ['introduction', 'meeting', 'match', 'review', 'challenge'] as const;
export type DigestKind = (typeof digestKinds)[number];

/** One candidate. `key` names what it is about: the same thing has the same key whatever the reason to show it. */
export interface DigestItem {
  readonly key: string;
  readonly kind: DigestKind;
  readonly title: string;
  /** Higher is better, within its kind. */
  readonly score: number;
  /** How many things it stands for, where its title counts them. */
  readonly stands?: number;
}

export interface Selection<Item extends DigestItem> {
  /** Best first. */
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly total: number;
  /** How many things they are about, in all. */
  readonly things: number;
}

export const DIGEST_LIMIT = 7;

/**
 * The best of what is new: by kind, then by score; ties by key, so that the same input gives the same digest. A thing
 * with several reasons to be shown is shown once, for the most pressing. Null when there is nothing.
 */
export function selectItems<Item extends DigestItem>(
  candidates: readonly Item[],
  limit: number = DIGEST_LIMIT,
): Selection<Item> | null {
  const ranked = [...candidates].sort(compare);
  const seen = new Set<string>();
  const distinct = ranked.filter(({ key }) => !seen.has(key) && seen.add(key));
  if (distinct.length === 0) return null;
  const things = distinct.reduce((sum, { stands = 1 }) => sum + stands, 0);
  return { items: distinct.slice(0, limit), total: distinct.length, things };
}

function compare(a: DigestItem, b: DigestItem): number {
  const byKind = digestKinds.indexOf(a.kind) - digestKinds.indexOf(b.kind);
  if (byKind !== 0) return byKind;
  if (a.score !== b.score) return b.score - a.score;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

const newsItem: Noun = {
  ro: { one: 'noutate', many: 'noutăți' },
  en: { one: 'update', many: 'updates' },
};
const SUBJECT_LIMIT = 60;

/** `3 updates: Quiet heat pumps for old…`: the number and the best item, in at most 60 letters; where one line counts all, that line. */
export function digestSubject({ items, total, things }: Selection<DigestItem>, language: Language): string {
  const [best] = items;
  const title = best?.title ?? '';
  const saysAll = total === 1 && best?.stands !== undefined;
  return cutAtWord(saysAll ? title : `${counted(things, newsItem, language)}: ${title}`, SUBJECT_LIMIT);
}

function cutAtWord(text: string, limit: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  if (letters.length <= limit) return text;
  const cut = letters.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

export interface UpcomingMeeting {
  readonly startsAtMs: number;
  /** When its time was settled. */
  readonly confirmedAtMs: number;
}

/**
 * Whether a digest announces a meeting: it starts within `horizonMs` after the window, and the digest before did not
 * announce it. With the same horizon each time, no meeting is announced twice.
 */
export function isAnnounced(
  { startsAtMs, confirmedAtMs }: UpcomingMeeting,
  { fromMs, toMs }: DigestWindow,
  horizonMs: number,
): boolean {
  if (confirmedAtMs > toMs || startsAtMs <= toMs || startsAtMs > toMs + horizonMs) return false;
  return startsAtMs > fromMs + horizonMs || confirmedAtMs > fromMs;
}
