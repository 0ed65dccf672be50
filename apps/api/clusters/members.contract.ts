import { z } from 'zod';
import type { Role } from '#domain/access';
import { counties } from '#domain/taxonomy';
import { languages, memberStandings, organisationKinds } from '#domain/vocabulary';
import type { ImportReport, MemberListPreview, MemberPageRow } from '#features/clusters';
import { pageQuery } from '../http/name-cursor.js';

const standing = z.enum(memberStandings.codes);
const day = z.iso.date().nullable();

export const listMembersQuery = z.strictObject(pageQuery);
export type ListMembersQuery = z.infer<typeof listMembersQuery>;
export const addMemberBody = z.strictObject({ organisationId: z.uuid(), standing }).meta({ id: 'NewMember' });
export type AddMemberBody = z.infer<typeof addMemberBody>;
export const confirmMemberBody = z.strictObject({ standing }).meta({ id: 'MemberConfirmation' });
export type ConfirmMemberBody = z.infer<typeof confirmMemberBody>;
export const importQuery = z.strictObject({
  digest: z.string().min(20).max(100),
  skipErrors: z.enum(['true', 'false']).default('false'),
});
export type ImportQuery = z.infer<typeof importQuery>;
export const exportQuery = z.strictObject({ language: z.enum(languages).default('ro') });
export type ExportQuery = z.infer<typeof exportQuery>;

export const memberView = z
  .strictObject({
    organisationId: z.uuid(),
    name: z.string(),
    kind: z.enum(organisationKinds.codes),
    county: z.enum(counties.codes).nullable(),
    city: z.string().nullable(),
    standing,
    since: day,
    isVerified: z.boolean(),
    /** For those who manage the cluster; null for everybody else. */
    management: z
      .strictObject({
        confirmedOn: day,
        contactName: z.string().nullable(),
        contactEmail: z.string().nullable(),
        peopleCount: z.int(),
        invitedUntil: z.iso.datetime().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof memberView>;
export const memberPageView = z
  .strictObject({ items: z.array(memberView), nextCursor: z.string().nullable() })
  .meta({ id: 'MemberPage' });
export type MemberPageView = z.infer<typeof memberPageView>;

const field = z.enum([
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
]);
const action = z.enum(['add', 'join', 'update', 'unchanged']);

export const memberListPreviewView = z
  .strictObject({
    encoding: z.enum(['utf-8', 'utf-16le', 'windows-1250']),
    delimiter: z.enum([';', ',', '\t', '|']),
    /** Send it back with the import. */
    digest: z.string(),
    columns: z.array(z.strictObject({ heading: z.string(), field: field.nullable() })),
    rows: z.array(
      z.strictObject({
        line: z.int(),
        /** Null where the row has errors. */
        action: action.nullable(),
        entry: z.record(field, z.string().nullable()).nullable(),
        problems: z.array(
          z.strictObject({
            field,
            column: z.string(),
            value: z.string(),
            rule: z.enum(['missing', 'not-understood', 'too-long', 'repeated', 'has-people']),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'MemberListPreview' });
export type MemberListPreviewView = z.infer<typeof memberListPreviewView>;

export const importReportView = z
  .strictObject({ add: z.int(), join: z.int(), update: z.int(), unchanged: z.int(), skipped: z.int() })
  .meta({ id: 'MemberImportReport' });
export type ImportReportView = z.infer<typeof importReportView>;

export function toMemberView(row: MemberPageRow, roles: readonly Role[]): MemberView {
  const { organisationId, name, kind, county, city, since, isVerified } = row;
  const isManager = roles.includes('broker') || roles.includes('admin');
  const management = {
    confirmedOn: row.confirmedOn,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    peopleCount: row.peopleCount,
    invitedUntil: row.invitedUntil?.toISOString() ?? null,
  };
  const shown = { organisationId, name, kind, county, city, standing: row.standing, since, isVerified };
  return { ...shown, management: isManager ? management : null };
}

export function toMemberListPreviewView({ list, digest, actions }: MemberListPreview): MemberListPreviewView {
  return {
    encoding: list.encoding,
    delimiter: list.delimiter,
    digest,
    columns: list.columns.map(({ heading, field: meant }) => ({ heading, field: meant })),
    rows: list.rows.map(({ line, entry, problems }, i) => ({
      line,
      action: actions[i] ?? null,
      entry: entry && toEntryView(entry),
      problems: problems.map(({ field: where, column, value, rule }) => ({ field: where, column, value, rule })),
    })),
  };
}

export function toImportReportView(report: ImportReport): ImportReportView {
  const { add, join, update, unchanged, skipped } = report;
  return { add, join, update, unchanged, skipped };
}

type Entry = NonNullable<MemberListPreview['list']['rows'][number]['entry']>;

function toEntryView(entry: Entry): Record<z.infer<typeof field>, string | null> {
  const { name, legalId, kind, county, city, website, contactName, contactEmail, since } = entry;
  return { name, legalId, kind, county, city, website, contactName, contactEmail, standing: entry.standing, since };
}
