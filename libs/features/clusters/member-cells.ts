import { counties, foldPhrase, type County } from '#domain/taxonomy';
import { readLocalDate } from '#domain/time';
import {
  memberStandings,
  normaliseRegistrationCode,
  organisationKinds,
  type CodeList,
  type MemberStanding,
  type OrganisationKind,
} from '#domain/vocabulary';

/** A value, null where the cell is empty, undefined where it breaks the rule. */
type Cell<T> = T | null | undefined;

const EMAIL = /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]{2,}$/;

const KIND_WORDS: Readonly<Record<string, OrganisationKind>> = {
  imm: 'sme',
  firma: 'sme',
  srl: 'sme',
  'companie mare': 'large-company',
  universitate: 'university',
  institut: 'research-institute',
  'institut de cercetare': 'research-institute',
  autoritate: 'public-authority',
  primarie: 'public-authority',
  ong: 'civil-society',
  ngo: 'civil-society',
  catalizator: 'catalyst',
  catalyst: 'catalyst',
  banca: 'finance',
  bank: 'finance',
};

const kinds = byPhrase(organisationKinds, KIND_WORDS);
const standings = byPhrase(memberStandings, {});
const countyByPhrase = new Map<string, County>([
  ...byPhrase(counties, {}),
  ...counties.codes.map((code) => [foldPhrase(code.slice(3)), code] as const),
]);

export function readKind(text: string): Cell<OrganisationKind> {
  return text === '' ? null : kinds.get(foldPhrase(text));
}

export function readStanding(text: string): Cell<MemberStanding> {
  return text === '' ? null : standings.get(foldPhrase(text));
}

/** A county by its name, its plate letters or its ISO code. */
export function readCounty(text: string): Cell<County> {
  return text === '' ? null : countyByPhrase.get(foldPhrase(text).replace(/^(jud|judetul) /, ''));
}

export function readLegalId(text: string): Cell<string> {
  return text === '' ? null : (normaliseRegistrationCode(text) ?? undefined);
}

export function readEmail(text: string): Cell<string> {
  if (text === '') return null;
  return text.length <= 254 && EMAIL.test(text) ? text.toLowerCase() : undefined;
}

/** `firma.ro` is read as `https://firma.ro`. */
export function readWebsite(text: string): Cell<string> {
  if (text === '') return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || !new URL(address).hostname.includes('.') || address.length > 300) return undefined;
  return address;
}

/** A day as `2020-05-31` or as `31.05.2020`. */
export function readDay(text: string): Cell<string> {
  if (text === '') return null;
  return readLocalDate(text) ?? undefined;
}

/** A short text; what the export put before a formula sign is taken away again. */
export function readText(text: string, max: number): Cell<string> {
  const plain = text.replace(/^'(?=[=+\-@])/, '');
  if (plain === '') return null;
  return plain.length <= max ? plain : undefined;
}

function byPhrase<C extends string>(list: CodeList<C>, more: Readonly<Record<string, C>>): Map<string, C> {
  return new Map([
    ...Object.entries<C>(more),
    ...list.codes.flatMap((code) =>
      [code, list.labels[code].ro, list.labels[code].en].map((phrase) => [foldPhrase(phrase), code] as const),
    ),
  ]);
}
