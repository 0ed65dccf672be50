import { stringify } from 'csv-stringify/sync';
import { label, memberStandings, organisationKinds, type Language } from '#domain/vocabulary';
import { counties } from '#domain/taxonomy';
import type { MemberPageRow } from './cluster-page.read-model.js';
import { exportHeadings, memberFields } from './member-columns.js';

/** Writes a member list for Excel (UTF-8 with its mark, semicolons; no cell is taken for a formula), as the import reads it. */
export function exportMembers(members: readonly MemberPageRow[], language: Language): string {
  const rows = members.map((member) => ({
    ...member,
    kind: label(organisationKinds, member.kind, language),
    county: member.county && label(counties, member.county, language),
    standing: label(memberStandings, member.standing, language),
  }));
  return stringify(rows, {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    header: true,
    record_delimiter: 'windows',
    columns: memberFields.map((key) => ({ key, header: exportHeadings[key] })),
  });
}
