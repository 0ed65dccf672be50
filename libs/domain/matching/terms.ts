import { type Language } from '#domain/vocabulary';

/** A word of a title counts as this many of the text. */
export const TITLE_WEIGHT = 2;
/** Marks the term of a topic, which a stem can never begin with. */
const TOPIC_SIGN = '#';

/** Marks a Romanian stem, so that it is never taken for an English one that is written alike (sol, mod, car). */
const ROMANIAN_SIGN = '~';

/** The term of a stem in a text of the language. */
export function wordTerm(stem: string, language: Language): string {
  return language === 'ro' ? ROMANIAN_SIGN + stem : stem;
}

/** The stem of a word's term. */
export function stemOfTerm(term: string): string {
  return term.startsWith(ROMANIAN_SIGN) ? term.slice(ROMANIAN_SIGN.length) : term;
}

/** The language of a word's term. */
export function languageOfTerm(term: string): Language {
  return term.startsWith(ROMANIAN_SIGN) ? 'ro' : 'en';
}

export function topicTerm(code: string): string {
  return TOPIC_SIGN + code;
}

/** The topic a term stands for, or null for a word. */
export function topicOfTerm(term: string): string | null {
  return term.startsWith(TOPIC_SIGN) ? term.slice(TOPIC_SIGN.length) : null;
}
