import type { CalendarPart } from '#platform/calendar';
import type { LetterContent, MailLanguage } from './letter-content.js';
import { renderLetter } from './render-letter.js';

/**
 * What happens when nobody can say whether a mail left: a digest is never sent twice, a transactional mail is sent
 * again under the same Message-ID.
 */
export type MailPolicy = 'digest' | 'transactional';

/** One kind of mail in both languages. Each feature keeps its own in `<feature>.letters.ts`. */
export interface LetterTemplate<Model> {
  /** Kebab-case; the second part of the ledger's key: `introduction-proposed`. */
  readonly kind: string;
  readonly policy: MailPolicy;
  readonly ro: (model: Model) => LetterContent;
  readonly en: (model: Model) => LetterContent;
}

export function defineLetter<Model>(template: LetterTemplate<Model>): LetterTemplate<Model> {
  return Object.freeze(template);
}

export interface Recipient {
  /** The person; for somebody who is none yet, the id of what is sent to them (an invitation, a sign-up). */
  readonly personId: string;
  readonly email: string;
  readonly language: MailLanguage;
}

export interface LetterOrder<Model> {
  readonly template: LetterTemplate<Model>;
  readonly model: Model;
  readonly to: Recipient;
  /** The third part of the ledger's key: what this mail is about, so that it is sent once: `2026-W48`, a row's id. */
  readonly period: string;
  readonly calendar?: CalendarPart;
  /** Further headers; line breaks are removed from their values. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A finished mail, ready for `MailLedger.add`. */
export interface Letter {
  readonly personId: string;
  readonly kind: string;
  readonly period: string;
  readonly policy: MailPolicy;
  readonly recipient: string;
  readonly language: MailLanguage;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendar: CalendarPart | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes a mail in the language of its recipient. */
export function letter<Model>({ template, model, to, period, calendar, headers }: LetterOrder<Model>): Letter {
  const { kind, policy } = template;
  const rendered = renderLetter(template[to.language](model), to.language);
  return {
    personId: to.personId,
    kind,
    period,
    policy,
    recipient: to.email,
    language: to.language,
    ...rendered,
    calendar: calendar ?? null,
    headers: headers ?? {},
  };
}
