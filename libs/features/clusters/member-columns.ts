import { foldPhrase } from '#domain/taxonomy';

export const memberFields = [
  'name',
  'legalId',
  'kind',
  'county',
  'city',
  'website',
  'contactName',
  'contactEmail',
  'standing',
  'since',
] as const;
export type MemberField = (typeof memberFields)[number];

/** Folded headings by which people name the columns; the first Romanian one is what our export writes. */
const HEADINGS: Readonly<Record<MemberField, readonly string[]>> = {
  name: [
    'denumire',
    'nume',
    'denumirea',
    'denumire firma',
    'organizatie',
    'organizatia',
    'firma',
    'companie',
    'name',
    'organisation',
    'organization',
    'company',
    'member',
    'membru',
  ],
  legalId: [
    'cui',
    'cif',
    'cod fiscal',
    'cod unic de inregistrare',
    'cod de inregistrare',
    'registration code',
    'legal id',
    'vat',
    'vat number',
    'vat id',
  ],
  kind: ['tip', 'tip organizatie', 'tipul organizatiei', 'categorie', 'kind', 'type', 'organisation kind'],
  county: ['judet', 'judetul', 'county'],
  city: ['localitate', 'localitatea', 'oras', 'orasul', 'city', 'town'],
  website: ['site', 'site web', 'pagina web', 'web', 'website', 'url'],
  contactName: ['persoana de contact', 'contact', 'nume contact', 'contact person', 'contact name'],
  contactEmail: [
    'e mail',
    'email',
    'adresa de e mail',
    'adresa email',
    'e mail contact',
    'email contact',
    'contact email',
    'mail',
  ],
  standing: ['statut', 'stare', 'standing', 'status'],
  since: ['membru din', 'membru din data', 'data aderarii', 'since', 'member since', 'joined on'],
};

/** The heading that the export writes for each column; the import reads it again. */
export const exportHeadings: Readonly<Record<MemberField, string>> = {
  name: 'Denumire',
  legalId: 'CUI',
  kind: 'Tip',
  county: 'Județ',
  city: 'Localitate',
  website: 'Site web',
  contactName: 'Persoană de contact',
  contactEmail: 'E-mail',
  standing: 'Statut',
  since: 'Membru din',
};

const fieldByHeading = new Map(
  memberFields.flatMap((field) =>
    [...HEADINGS[field], foldPhrase(field), foldPhrase(exportHeadings[field])].map(
      (heading) => [heading, field] as const,
    ),
  ),
);

/** What each column of a header line means; null: we do not know it and leave it out. A second column of a kind is left out too. */
export function readHeader(header: readonly string[]): (MemberField | null)[] {
  const seen = new Set<MemberField>();
  return header.map((heading) => {
    const field = fieldByHeading.get(foldPhrase(heading)) ?? null;
    if (field === null || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
}
