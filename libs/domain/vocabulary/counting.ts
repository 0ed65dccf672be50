import type { Language } from './code-list.js';

/** A noun to count; Romanian puts "de" before the plural from 20 on (CLDR category "other"), which `counted` adds. */
export interface Noun {
  readonly ro: { readonly one: string; readonly many: string };
  readonly en: { readonly one: string; readonly many: string };
}

export const nouns = {
  organisation: { ro: { one: 'organizație', many: 'organizații' }, en: { one: 'organisation', many: 'organisations' } },
  cluster: { ro: { one: 'cluster', many: 'clustere' }, en: { one: 'cluster', many: 'clusters' } },
  member: { ro: { one: 'membru', many: 'membri' }, en: { one: 'member', many: 'members' } },
  person: { ro: { one: 'persoană', many: 'persoane' }, en: { one: 'person', many: 'people' } },
  challenge: { ro: { one: 'provocare', many: 'provocări' }, en: { one: 'challenge', many: 'challenges' } },
  capability: { ro: { one: 'capabilitate', many: 'capabilități' }, en: { one: 'capability', many: 'capabilities' } },
  match: { ro: { one: 'potrivire', many: 'potriviri' }, en: { one: 'match', many: 'matches' } },
  introduction: { ro: { one: 'prezentare', many: 'prezentări' }, en: { one: 'introduction', many: 'introductions' } },
  meeting: { ro: { one: 'întâlnire', many: 'întâlniri' }, en: { one: 'meeting', many: 'meetings' } },
  invitation: { ro: { one: 'invitație', many: 'invitații' }, en: { one: 'invitation', many: 'invitations' } },
  result: { ro: { one: 'rezultat', many: 'rezultate' }, en: { one: 'result', many: 'results' } },
  row: { ro: { one: 'rând', many: 'rânduri' }, en: { one: 'row', many: 'rows' } },
  error: { ro: { one: 'eroare', many: 'erori' }, en: { one: 'error', many: 'errors' } },
  minute: { ro: { one: 'minut', many: 'minute' }, en: { one: 'minute', many: 'minutes' } },
  hour: { ro: { one: 'oră', many: 'ore' }, en: { one: 'hour', many: 'hours' } },
  day: { ro: { one: 'zi', many: 'zile' }, en: { one: 'day', many: 'days' } },
  week: { ro: { one: 'săptămână', many: 'săptămâni' }, en: { one: 'week', many: 'weeks' } },
} as const satisfies Readonly<Record<string, Noun>>;

const rules = { ro: new Intl.PluralRules('ro'), en: new Intl.PluralRules('en') };
const numbers = { ro: new Intl.NumberFormat('ro'), en: new Intl.NumberFormat('en') };

/** CLDR plural category of a count: 'one', 'few' or 'other' in Romanian, 'one' or 'other' in English. */
export function pluralCategory(count: number, language: Language): 'one' | 'few' | 'other' {
  const category = rules[language].select(count);
  return category === 'one' || category === 'few' ? category : 'other';
}

/** "1 provocare", "19 provocări", "20 de provocări", "1 challenge", "20 challenges". */
export function counted(count: number, noun: Noun, language: Language): string {
  const number = numbers[language].format(count);
  const category = pluralCategory(count, language);
  if (category === 'one') return `${number} ${noun[language].one}`;
  const joint = language === 'ro' && category === 'other' ? ' de ' : ' ';
  return `${number}${joint}${noun[language].many}`;
}
