import { foldText } from '#domain/text';
import type { Label, Language } from '#domain/vocabulary';
import type { SmartCityTheme, Sector } from './sectors.data.js';
import { topicRows, type TopicRow } from './topics.data.js';

/** A field of innovation; the tree has about 350 of them, a dozen at the top. */
export interface Topic {
  /** Kebab-case, never reused for something else. */
  readonly id: string;
  readonly parentId: string | null;
  readonly label: Label;
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
  readonly sectors: readonly Sector[];
  readonly smartCityThemes: readonly SmartCityTheme[];
}

/** All topics, parents before their children. */
export const topics: readonly Topic[] = topicRows.map(toTopic);

const byId: ReadonlyMap<string, Topic> = new Map(topics.map((topic) => [topic.id, topic]));
const byPhrase: ReadonlyMap<string, Topic> = new Map(
  topics.flatMap((topic) => phrasesOf(topic).map((phrase) => [foldPhrase(phrase), topic] as const)),
);
const byParent: ReadonlyMap<string | null, readonly Topic[]> = childrenOf(topics);

/** The topic of an id, if there is one. */
export function findTopic(id: string): Topic | undefined {
  return byId.get(id);
}

/** Whether a text from outside is the id of a topic. */
export function isTopicId(id: string): boolean {
  return byId.has(id);
}

/** The label of a topic; an id that the tree no longer has labels itself. */
export function topicLabel(id: string, language: Language): string {
  return byId.get(id)?.label[language] ?? id;
}

/** The topics directly below one, or the top of the tree for `null`. */
export function childTopics(parentId: string | null): readonly Topic[] {
  return byParent.get(parentId) ?? [];
}

/** The topics above one, nearest first; empty for an unknown id. */
export function topicAncestors(id: string): readonly Topic[] {
  const parentId = byId.get(id)?.parentId;
  const parent = parentId ? byId.get(parentId) : undefined;
  return parent ? [parent, ...topicAncestors(parent.id)] : [];
}

/** All topics below one, at any depth. */
export function topicDescendants(id: string): readonly Topic[] {
  return childTopics(id).flatMap((child) => [child, ...topicDescendants(child.id)]);
}

/** The label and the synonyms of a topic, in the languages asked for. */
export function phrasesOf(topic: Topic, languages: readonly Language[] = ['ro', 'en']): readonly string[] {
  return languages.flatMap((language) => [topic.label[language], ...topic.synonyms[language]]);
}

/** The topic whose label or synonym, in either language, is this phrase; case, diacritics and punctuation do not count. */
export function findTopicByPhrase(phrase: string): Topic | undefined {
  return byPhrase.get(foldPhrase(phrase));
}

/** Lower case, without diacritics, words separated by one space. */
export function foldPhrase(phrase: string): string {
  return foldText(phrase)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Up to `limit` topics with a word that begins with the text typed, best first: for choosing topics in a form. */
export function suggestTopics(typed: string, language: Language, limit: number): readonly Topic[] {
  const wanted = foldPhrase(typed);
  if (wanted === '') return [];
  return topics
    .map((topic) => ({ topic, rank: rankOf(topic, wanted, language) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || a.topic.label[language].localeCompare(b.topic.label[language], language))
    .slice(0, limit)
    .map(({ topic }) => topic);
}

const SHORTEST_BEGINNING = 4;

/**
 * Up to `limit` topics near a text by which nothing was found: for each of its words those with a word that begins alike,
 * as far as any does; the longer the likeness, the earlier.
 */
export function nearestTopics(text: string, language: Language, limit: number): readonly Topic[] {
  const near = foldPhrase(text)
    .split(' ')
    .map((word) => topicsLike(word, language, limit))
    .toSorted((a, b) => b.letters - a.letters);
  return [...new Set(near.flatMap((each) => each.topics))].slice(0, limit);
}

function topicsLike(word: string, language: Language, limit: number): { letters: number; topics: readonly Topic[] } {
  for (let letters = word.length; letters >= SHORTEST_BEGINNING; letters--) {
    const found = suggestTopics(word.slice(0, letters), language, limit);
    if (found.length > 0) return { letters, topics: found };
  }
  return { letters: 0, topics: [] };
}

/** 4 label begins with it, 3 a word of the label does, 2 a synonym of the language, 1 one of the other language. */
function rankOf(topic: Topic, wanted: string, language: Language): number {
  const label = foldPhrase(topic.label[language]);
  if (label.startsWith(wanted)) return 4;
  if (` ${label}`.includes(` ${wanted}`)) return 3;
  const has = (phrases: readonly string[]): boolean => phrases.some((p) => ` ${foldPhrase(p)}`.includes(` ${wanted}`));
  if (has(topic.synonyms[language])) return 2;
  return has(phrasesOf(topic, [language === 'ro' ? 'en' : 'ro'])) ? 1 : 0;
}

function childrenOf(all: readonly Topic[]): Map<string | null, Topic[]> {
  const children = new Map<string | null, Topic[]>();
  for (const topic of all) {
    const siblings = children.get(topic.parentId);
    if (siblings) siblings.push(topic);
    else children.set(topic.parentId, [topic]);
  }
  return children;
}

function toTopic({ id, parent, ro, en, sectors, themes }: TopicRow): Topic {
  return {
    id,
    parentId: parent,
    label: { ro: ro[0], en: en[0] },
    synonyms: { ro: ro.slice(1), en: en.slice(1) },
    sectors,
    smartCityThemes: themes,
  };
}
