import { ProblemError, type FieldProblem } from '../api/problem.js';
import { currentLanguage, useTexts, type Language, type Translate } from '../i18n/texts.js';
import { problemTexts } from './parts.texts.js';

type T = Translate<(typeof problemTexts)['entries']>;
const named = new Map<string, Readonly<Record<Language, string>>>();

/** Gives words to the codes of an area: `nameProblems({ 'challenge.already_closed': { en: …, ro: … } })`. */
export function nameProblems(words: Readonly<Record<string, Readonly<Record<Language, string>>>>): void {
  for (const [code, text] of Object.entries(words)) named.set(code, text);
}

/** The words of a code that an area has named; '' for others. */
export function wordsOfCode(code: string): string {
  return named.get(code)?.[currentLanguage()] ?? '';
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
  503: 'unavailable',
};

/** A problem in the words of the page: what happened and what to do. */
export function wordsOf(error: unknown, t: T): string {
  if (!(error instanceof ProblemError)) return t('broken');
  return named.get(error.code)?.[currentLanguage()] ?? t((byStatus[error.status] ?? 'broken') as 'broken');
}

/** The rules that the API's schemas name, by how they begin. */
const byRule: readonly (readonly [RegExp, 'required' | 'tooShort' | 'tooLong' | 'wrongForm'])[] = [
  [/received undefined|received null|>=1 characters/, 'required'],
  [/^Too small.*(characters|items)/, 'tooShort'],
  [/^Too big.*(characters|items)/, 'tooLong'],
  [/^Invalid/, 'wrongForm'],
];

/** The words for one refused field: of its code, of its rule, or the rule itself. */
export function fieldWords({ rule }: FieldProblem, code: string, t: T): string {
  const own = named.get(code)?.[currentLanguage()];
  if (own) return own;
  const known = byRule.find(([pattern]) => pattern.test(rule))?.[1];
  if (known) return t(known);
  return rule && currentLanguage() === 'en' ? `${rule[0]?.toUpperCase()}${rule.slice(1)}` : t('wrongForm');
}

export function useProblemWords(): (error: unknown) => string {
  const t = useTexts(problemTexts);
  return (error) => wordsOf(error, t);
}
