/** The languages that mails are written in. */
export type MailLanguage = 'ro' | 'en';

export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

/** One thing of a list: what it is, why it is shown, by when, and the one thing to do. */
export interface LetterItem {
  readonly title: string;
  /** A short line under the title: who, where, by when. */
  readonly detail?: string;
  readonly reasons?: readonly string[];
  readonly action?: LetterLink;
}

/** A letter is a list of these; the HTML part and the text part are both made from them. All text is plain text. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'action'; readonly action: LetterLink }
  | { readonly kind: 'items'; readonly items: readonly LetterItem[] };

/** What one letter says, in one language. */
export interface LetterContent {
  /** Names what happened and nobody whose identity is closed. */
  readonly subject: string;
  /** 40 to 90 characters that mail programs show after the subject. */
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  /** Why the reader gets this, and where that can be changed. */
  readonly footer: { readonly why: string; readonly links?: readonly LetterLink[] };
}

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
export const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
export const quote = (text: string): LetterBlock => ({ kind: 'quote', text });
export const action = (label: string, url: string): LetterBlock => ({ kind: 'action', action: { label, url } });
export const items = (list: readonly LetterItem[]): LetterBlock => ({ kind: 'items', items: list });
/** Label and value, one pair a line; pairs without value are left out. */
export const facts = (pairs: Readonly<Record<string, string | null | undefined>>): LetterBlock => ({
  kind: 'facts',
  facts: Object.entries(pairs).flatMap(([label, value]) => (value ? [{ label, value }] : [])),
});
