import { stringify } from 'csv-stringify/sync';
import { toLocal } from '#domain/time';
import type { Language } from '#domain/vocabulary';
import type { Attendee } from './event-participants.read-model.js';

const headings = {
  ro: { name: 'Nume', organisations: 'Organizație', email: 'E-mail', checkedInAt: 'Sosit la' },
  en: { name: 'Name', organisations: 'Organisation', email: 'E-mail', checkedInAt: 'Arrived at' },
} as const;

/** Writes the check-in list for Excel (UTF-8 with its mark, semicolons; no cell is taken for a formula). */
export function exportAttendees(attendees: readonly Attendee[], zone: string, language: Language): string {
  const rows = attendees.map(({ name, organisations, email, checkedInAt }) => {
    const local = checkedInAt && toLocal(checkedInAt.getTime(), zone);
    return {
      name,
      organisations: organisations.join(', '),
      email,
      checkedInAt: local ? `${local.date} ${local.time}` : '',
    };
  });
  return stringify(rows, {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    header: true,
    record_delimiter: 'windows',
    columns: Object.entries(headings[language]).map(([key, header]) => ({ key, header })),
  });
}
