import { foldPhrase, regionOf, type County, type Region } from '#domain/taxonomy';
import { normaliseText } from '#domain/text';
import type { MemberStanding, OrganisationKind } from '#domain/vocabulary';
import {
  readCounty,
  readDay,
  readEmail,
  readKind,
  readLegalId,
  readStanding,
  readText,
  readWebsite,
} from './member-cells.js';
import { readHeader, type MemberField } from './member-columns.js';
import { readCsv, type Delimiter, type Encoding, type Unreadable } from './read-csv.js';

/** One organisation of the list; null: the list does not say. */
export interface MemberEntry {
  readonly name: string;
  readonly legalId: string | null;
  readonly kind: OrganisationKind | null;
  readonly county: County | null;
  readonly region: Region | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly standing: MemberStanding | null;
  readonly since: string | null;
}

/**
 * What is wrong with one cell; `missing` an empty name, `repeated` an organisation that a row above names already;
 * `has-people` an organisation whose own people decide which clusters it joins.
 */
export interface CellProblem {
  readonly field: MemberField;
  /** The heading in the file. */
  readonly column: string;
  readonly value: string;
  readonly rule: 'missing' | 'not-understood' | 'too-long' | 'repeated' | 'has-people';
}

export interface MemberRow {
  readonly line: number;
  readonly entry: MemberEntry | null;
  /** Never empty where there is no entry. */
  readonly problems: readonly CellProblem[];
}

export interface MemberList {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly columns: readonly { readonly heading: string; readonly field: MemberField | null }[];
  readonly rows: readonly MemberRow[];
}

type Cells = Readonly<Record<MemberField, { readonly text: string; readonly column: string }>>;

const MAX_NAME = 200;
const MAX_SHORT = 120;

const readers: Readonly<Record<MemberField, (text: string) => string | null | undefined>> = {
  name: (text) => readText(text, MAX_NAME),
  legalId: readLegalId,
  kind: readKind,
  county: readCounty,
  city: (text) => readText(text, MAX_SHORT),
  website: readWebsite,
  contactName: (text) => readText(text, MAX_SHORT),
  contactEmail: readEmail,
  standing: readStanding,
  since: readDay,
};

/**
 * Reads a cluster's list of members. Preview and import both call this with the same bytes, so that they read alike.
 * @returns the list, or why the file cannot be read at all
 */
export function readMemberList(bytes: Uint8Array): MemberList | Unreadable {
  const table = readCsv(bytes);
  if ('problem' in table) return table;
  const header = table.header.map(clean);
  const fields = readHeader(header);
  if (!fields.includes('name')) {
    return { fault: 'no-names', problem: 'No column holds the names: head it "Denumire" or "Name".' };
  }
  const seen = new Set<string>();
  return {
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: header.map((heading, i) => ({ heading, field: fields[i] ?? null })),
    rows: table.rows.map(({ line, cells }) => readRow(line, cellsOf(cells, fields, header), seen)),
  };
}

/** The list with an error in the place of each of these entries: their organisations must be added by their own people. */
export function refuseEntries(list: MemberList, refused: ReadonlySet<MemberEntry>): MemberList {
  const column = list.columns.find(({ field }) => field === 'name')?.heading ?? 'name';
  const rows = list.rows.map((row): MemberRow => {
    if (!row.entry || !refused.has(row.entry)) return row;
    const problem = { field: 'name', column, value: row.entry.name, rule: 'has-people' } as const;
    return { line: row.line, entry: null, problems: [problem] };
  });
  return { ...list, rows };
}

function cellsOf(cells: readonly string[], fields: readonly (MemberField | null)[], header: readonly string[]): Cells {
  const found: Partial<Record<MemberField, { text: string; column: string }>> = {};
  fields.forEach((field, i) => {
    if (field) found[field] = { text: clean(cells[i] ?? ''), column: header[i] ?? field };
  });
  const empty = (field: MemberField): { text: string; column: string } => ({ text: '', column: field });
  const all = Object.keys(readers) as MemberField[];
  return Object.fromEntries(all.map((field) => [field, found[field] ?? empty(field)])) as unknown as Cells;
}

function readRow(line: number, cells: Cells, seen: Set<string>): MemberRow {
  const problems: CellProblem[] = [];
  const values: Partial<Record<MemberField, string | null>> = {};
  for (const field of Object.keys(readers) as MemberField[]) {
    const { text, column } = cells[field];
    const value = readers[field](text);
    if (value === undefined) problems.push({ field, column, value: text.slice(0, MAX_SHORT), rule: ruleOf(field) });
    else values[field] = value;
  }
  const name = values.name ?? null;
  if (name === null && !problems.some(({ field }) => field === 'name')) {
    problems.push({ field: 'name', column: cells.name.column, value: '', rule: 'missing' });
  }
  if (name === null || problems.length > 0) return { line, entry: null, problems };
  const key = values.legalId ? `id ${values.legalId}` : `name ${foldPhrase(name)}`;
  if (seen.has(key)) {
    return {
      line,
      entry: null,
      problems: [{ field: 'name', column: cells.name.column, value: name, rule: 'repeated' }],
    };
  }
  seen.add(key);
  return { line, entry: toEntry(name, values), problems };
}

function toEntry(name: string, values: Partial<Record<MemberField, string | null>>): MemberEntry {
  const blank = { legalId: null, kind: null, county: null, city: null, website: null };
  const unknown = { ...blank, contactName: null, contactEmail: null, standing: null, since: null };
  // Each reader answers values of its own field only.
  const entry = { ...unknown, ...values, name } as Omit<MemberEntry, 'region'>;
  return { ...entry, region: entry.county && regionOf(entry.county) };
}

function ruleOf(field: MemberField): CellProblem['rule'] {
  return field === 'name' || field === 'city' || field === 'contactName' ? 'too-long' : 'not-understood';
}

/** One line, one spelling of each letter, no control characters. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to take out
  return normaliseText(text.replace(/[\u0000-\u001f\u007f]+/g, ' ')).trim();
}
