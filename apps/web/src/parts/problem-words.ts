import type { Problem } from '../api/problem.js';
import { ProblemError } from '../api/problem.js';
import { currentLanguage, useTexts, type Language, type Translate } from '../i18n/texts.js';
import { problemTexts } from './parts.texts.js';

type T = Translate<(typeof problemTexts)['entries']>;
const named = new Map<string, Readonly<Record<Language, string>>>();

/** Gives words to the codes of an area: `nameProblems({ 'challenge.already_closed': { en: …, ro: … } })`. */
export function nameProblems(words: Readonly<Record<string, Readonly<Record<Language, string>>>>): void {
  for (const [code, text] of Object.entries(words)) named.set(code, text);
}

const byStatus: Readonly<Record<number, keyof (typeof problemTexts)['entries']>> = {
  0: 'unreachable',
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  412: 'stale',
  413: 'tooLarge',
  422: 'invalid',
  428: 'stale',
  429: 'limited',
};

/** A problem in the words of the page: what happened and what to do. */
export function wordsOf(error: unknown, t: T): string {
  if (!(error instanceof ProblemError)) return t('broken');
  return named.get(error.code)?.[currentLanguage()] ?? t((byStatus[error.status] ?? 'broken') as 'broken');
}

const byRule: Readonly<Record<string, keyof (typeof problemTexts)['entries']>> = {
  required: 'required',
  invalid_type: 'required',
  too_small: 'tooShort',
  too_big: 'tooLong',
};

/** The words for one refused field. */
export function fieldWords(field: Problem['errors'][number], t: T): string {
  const known = field.code ? (named.get(field.code)?.[currentLanguage()] ?? byRule[field.code]) : undefined;
  if (known && known in problemTexts.entries) return t(known as 'required');
  return known ?? field.message ?? t('wrongForm');
}

export function useProblemWords(): (error: unknown) => string {
  const t = useTexts(problemTexts);
  return (error) => wordsOf(error, t);
}
