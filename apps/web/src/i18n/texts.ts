import { languages, type Language } from '#domain/vocabulary';
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';

export { languages, type Language };

interface Plain {
  readonly ro: string;
  readonly en: string;
}
/** Romanian has three forms: 1 provocare, 2 provocări, 20 de provocări. */
interface Counted {
  readonly ro: { readonly one: string; readonly few: string; readonly other: string };
  readonly en: { readonly one: string; readonly other: string };
}
type Entry = Plain | Counted;
type Entries = Readonly<Record<string, Entry>>;

/** The texts of one area: what `texts()` returns and `useTexts()` takes. */
export interface TextTable<T extends Entries> {
  readonly area: string;
  readonly entries: T;
}

type Placeholder<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Bare},${string}` ? Bare : Name) | Placeholder<Rest>
  : never;
type Values<N extends string> = { readonly [K in N]: string | number };
type Arguments<E extends Entry> = E extends Counted
  ? [values: { readonly count: number } & Values<Exclude<Placeholder<E['en']['other']>, 'count'>>]
  : E extends Plain
    ? [Placeholder<E['en']>] extends [never]
      ? []
      : [values: Values<Placeholder<E['en']>>]
    : never;
/** `t('key')`, or `t('key', { name: … })` where the text has `{{name}}`; a missing value does not compile. */
export type Translate<T extends Entries> = <K extends keyof T & string>(key: K, ...values: Arguments<T[K]>) => string;

const languageKey = 'quatrefoil.language';

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(languageKey);
  const wanted = [asked, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wanted.find((tag): tag is Language => languages.includes(tag as Language)) ?? 'ro';
}

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  resources: {},
  ns: [],
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
document.documentElement.lang = i18n.language;

/** Was a language chosen here, by hand? Then the one of the account does not override it. */
export function hasChosenLanguage(): boolean {
  return localStorage.getItem(languageKey) !== null;
}

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'ro';
}

export function changeLanguage(language: Language, byHand = true): void {
  if (byHand) localStorage.setItem(languageKey, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

function flatten(entries: Entries, language: Language): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, entry] of Object.entries(entries)) {
    const text = entry[language];
    if (typeof text === 'string') flat[key] = text;
    else {
      for (const [form, words] of Object.entries(text))
        flat[`${key}_${form}`] = words.replaceAll('{{count}}', '{{counted}}');
    }
  }
  return flat;
}

/** Declares the texts of an area, both languages side by side. A text without one of the two does not compile. */
export function texts<const T extends Entries>(area: string, entries: T): TextTable<T> {
  for (const language of languages) i18n.addResourceBundle(language, area, flatten(entries, language), true, true);
  return { area, entries };
}

/** Numbers as the language of the page groups them: 2.004 in Romanian. `count` stays, to choose the form of the word. */
function written(values: Record<string, string | number> = {}): Record<string, string | number> {
  const numbers = new Intl.NumberFormat(currentLanguage(), { useGrouping: 'always' });
  const texts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const text = typeof value === 'number' ? numbers.format(value) : value;
    texts[name === 'count' ? 'counted' : name] = text;
  }
  return 'count' in values ? { ...texts, count: values['count'] ?? 0 } : texts;
}

type LooseTranslate = (key: string, values?: Record<string, unknown>) => string;

/** The texts of an area in the language of the page; the component renders again when the language changes. */
export function useTexts<T extends Entries>(table: TextTable<T>): Translate<T> {
  const { t } = useTranslation(table.area, { i18n });
  const loose = t as unknown as LooseTranslate;
  return useCallback((key, ...values) => loose(key, { ns: table.area, ...written(values[0]) }), [loose, table.area]);
}

/** The language of the page, for labels that come from `#domain/*` and for Intl. */
export function useLanguage(): Language {
  const { i18n: used } = useTranslation([], { i18n });
  return used.language === 'en' ? 'en' : 'ro';
}
