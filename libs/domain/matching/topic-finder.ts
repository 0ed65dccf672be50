import { topics as taxonomy } from '#domain/taxonomy';
import { stemsOf } from '#domain/text';
import { languages, type Language } from '#domain/vocabulary';

/** A topic as the finder needs it: every phrase that means it, by language. */
export interface TopicPhrases {
  readonly code: string;
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
}

interface Branch {
  readonly next: Map<string, Branch>;
  topics: string[];
}

/** A finder of the topics of our taxonomy, by label and synonym in both languages. */
export function taxonomyFinder(): TopicFinder {
  return new TopicFinder(
    taxonomy.map(({ id, label, synonyms }) => ({
      code: id,
      phrases: { ro: [label.ro, ...synonyms.ro], en: [label.en, ...synonyms.en] },
    })),
  );
}

/** Finds taxonomy topics in stemmed text: each longest phrase counts once where it stands. */
export class TopicFinder {
  private readonly roots: Readonly<Record<Language, Branch>> = { ro: branch(), en: branch() };

  constructor(topics: readonly TopicPhrases[]) {
    for (const topic of topics) {
      for (const language of languages) {
        for (const phrase of topic.phrases[language]) this.learn(topic.code, phrase, language);
      }
    }
  }

  /** Calls `visit` with the topic of each longest phrase found and its length; a phrase of two topics visits both. */
  eachIn(stems: readonly string[], language: Language, visit: (topic: string, length: number) => void): void {
    const root = this.roots[language];
    for (let i = 0; i < stems.length;) {
      const found = longestFrom(root, stems, i);
      if (found === null) {
        i++;
      } else {
        for (const topic of found.topics) visit(topic, found.end - i);
        i = found.end;
      }
    }
  }

  /** The topics found in a text, each once, in the order of first occurrence. */
  topicsOf(text: string, language: Language): string[] {
    const found = new Set<string>();
    this.eachIn(stemsOf(text, language), language, (topic) => found.add(topic));
    return [...found];
  }

  /** The topics that a text as a whole is a name of. */
  topicsNamed(text: string, language: Language): string[] {
    const stems = stemsOf(text, language);
    const named = new Set<string>();
    this.eachIn(stems, language, (topic, length) => {
      if (length === stems.length) named.add(topic);
    });
    return [...named];
  }

  private learn(code: string, phrase: string, language: Language): void {
    const stems = stemsOf(phrase, language);
    if (stems.length === 0) return;
    let at = this.roots[language];
    for (const stem of stems) {
      const next = at.next.get(stem) ?? branch();
      at.next.set(stem, next);
      at = next;
    }
    if (!at.topics.includes(code)) at.topics.push(code);
  }
}

function branch(): Branch {
  return { next: new Map(), topics: [] };
}

function longestFrom(root: Branch, stems: readonly string[], from: number): { topics: string[]; end: number } | null {
  let at: Branch | undefined = root;
  let longest: { topics: string[]; end: number } | null = null;
  for (let i = from; i < stems.length; i++) {
    at = at.next.get(stems[i] ?? '');
    if (!at) break;
    if (at.topics.length > 0) longest = { topics: at.topics, end: i + 1 };
  }
  return longest;
}
