import { isCode, type CodeList, type Language } from '#domain/vocabulary';

/** The labels of those codes that the list knows; others, and empty ones, are left out. */
export function labelsOf(list: CodeList<string>, codes: readonly (string | null)[], language: Language): string[] {
  return codes.flatMap((code) => (code && isCode(list, code) ? [list.labels[code]?.[language] ?? code] : []));
}
