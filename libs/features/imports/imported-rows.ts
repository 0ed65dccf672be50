import { createHash, randomUUID } from 'node:crypto';
import { guessLanguage } from '#domain/text';
import { type ImportedNeed, type ImportedProfile } from './import-lines.js';

export interface ImportChoices {
  /** Publish at once, without review: for admins. */
  readonly publish: boolean;
  readonly at: Date;
}

/** A thing to import with its new ids, which only count if it is new, and a fingerprint of its content. */
export interface ImportRow {
  readonly external_id: string;
  readonly fingerprint: string;
  readonly organisation_id: string;
  readonly id: string;
  readonly version_id: string;
  readonly language: 'ro' | 'en';
  readonly title: string;
}

export interface ChallengeRow extends ImportRow {
  readonly organisation: string;
  readonly teaser: string;
  readonly full_text: string;
}

export interface CapabilityRow extends ImportRow {
  readonly evidence: readonly EvidenceRow[];
}

export interface EvidenceRow {
  readonly id: string;
  readonly version_id: string;
  readonly position: number;
  readonly title: string;
  readonly text: string;
  readonly year: number | null;
}

const UNNAMED = 'Organisation not named';
const READ_FOR_LANGUAGE = 2_000;
/** Between the parts of a fingerprint; the database joins them with the same signs. */
export const FIELD_SIGN = '\u001f';
export const ROW_SIGN = '\u001e';

export function toChallengeRow(need: ImportedNeed): ChallengeRow {
  const { id, text, objective, agency, lang } = need;
  const title = need.title.trim() === '' ? firstWords(text) : need.title;
  const teaser = objective ?? text;
  const full_text = objective === undefined || objective === text ? '' : text;
  return {
    ...newIds(),
    external_id: id,
    title,
    teaser,
    full_text,
    organisation: agency?.trim() || UNNAMED,
    language: lang ?? guessLanguage(`${title} ${text}`.slice(0, READ_FOR_LANGUAGE)),
    fingerprint: fingerprintOf([[title, teaser, full_text]]),
  };
}

export function toCapabilityRow({ id, documents }: ImportedProfile): CapabilityRow {
  const ids = newIds();
  const language = guessLanguage(
    documents
      .map((d) => `${d.title} ${d.text}`)
      .join(' ')
      .slice(0, READ_FOR_LANGUAGE),
  );
  return {
    ...ids,
    external_id: id,
    language,
    title: language === 'ro' ? `Proiecte documentate: ${id}` : `Documented projects: ${id}`,
    evidence: documents.map(({ title, text, year }, position) => ({
      id: randomUUID(),
      version_id: ids.version_id,
      position,
      title: title.trim() || firstWords(text),
      text,
      year: year ?? null,
    })),
    fingerprint: fingerprintOf(
      documents.map(({ title, text, year }) => [title.trim() || firstWords(text), text, String(year ?? '')]),
    ),
  };
}

function newIds(): Pick<ImportRow, 'organisation_id' | 'id' | 'version_id'> {
  return { organisation_id: randomUUID(), id: randomUUID(), version_id: randomUUID() };
}

function fingerprintOf(rows: readonly (readonly string[])[]): string {
  const text = rows.map((fields) => fields.join(FIELD_SIGN)).join(ROW_SIGN);
  return createHash('md5').update(text).digest('hex');
}

function firstWords(text: string): string {
  return text.trim().slice(0, 120);
}
