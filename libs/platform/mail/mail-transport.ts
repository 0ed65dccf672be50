import type { CalendarPart } from '#platform/calendar';

/** One mail to one address, complete: a transport adds nothing of its own but the sender. */
export interface MailMessage {
  /** Without angle brackets; the same each time this mail is tried. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendar: CalendarPart | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How an attempt ended. `refused`: the mail will never be taken. `not-sent`: surely not taken now, worth another try.
 * `unclear`: it was handed over and nobody said that it arrived.
 */
export type SendOutcome =
  { readonly kind: 'sent' } | { readonly kind: 'refused' | 'not-sent' | 'unclear'; readonly reason: string };

/** The longest that `send` may take, from connecting to the last answer. */
export const LONGEST_SEND_MS = 120_000;

/** What a mail server says when it is asked for a Message-ID. `unknown`: it did not say. */
export type LookUpAnswer = 'taken' | 'not-taken' | 'unknown';

/** Where mails go: a mail server, or the mailbox in the database. */
export abstract class MailTransport {
  /** True where a second message with the same Message-ID is dropped, so that trying again is always safe. */
  abstract readonly dropsDuplicates: boolean;
  /** True where `lookUp` can be answered. */
  abstract readonly canLookUp: boolean;
  /** Ends within `LONGEST_SEND_MS`; what has not left by then does not leave after. */
  abstract send(message: MailMessage, now: Date): Promise<SendOutcome>;
  /** Asks whether a mail was taken; only of use once its `send` has surely ended. */
  abstract lookUp(messageId: string): Promise<LookUpAnswer>;
}
