import { createTransport, type Transporter } from 'nodemailer';
import { askRelay } from './ask-relay.js';
import {
  LONGEST_SEND_MS,
  MailTransport,
  type LookUpAnswer,
  type MailMessage,
  type SendOutcome,
} from './mail-transport.js';

export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  readonly timeoutMs?: number;
  /** The longest that a whole mail may take; default and maximum `LONGEST_SEND_MS`. */
  readonly longestMs?: number;
  /** An HTTP address that answers whether the server took a mail; `{id}` stands for the Message-ID. */
  readonly lookUpUrl?: string | null;
}

const DEFAULT_TIMEOUT_MS = 20_000;

/** Sends over a pool of SMTP connections. */
export class SmtpTransport extends MailTransport {
  readonly dropsDuplicates = false;
  readonly canLookUp: boolean;
  private readonly transporter: Transporter;
  private readonly longestMs: number;
  private readonly lookUpUrl: string | null;

  constructor({
    url,
    from,
    timeoutMs = DEFAULT_TIMEOUT_MS,
    longestMs = LONGEST_SEND_MS,
    lookUpUrl = null,
  }: SmtpOptions) {
    super();
    this.longestMs = Math.min(longestMs, LONGEST_SEND_MS);
    this.lookUpUrl = lookUpUrl;
    this.canLookUp = lookUpUrl !== null;
    this.transporter = createTransport(
      {
        url,
        pool: true,
        // As many as the queue works on at once: a mail that waited for a connection would use up its time.
        maxConnections: 5,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        // Longer, so that silence before the greeting is known as such.
        socketTimeout: 2 * timeoutMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    );
  }

  async send({ messageId, to, calendar, ...message }: MailMessage): Promise<SendOutcome> {
    try {
      await this.transporter.sendMail({
        ...message,
        messageId: `<${messageId}>`,
        to: { name: '', address: to },
        // A server that answers drop by drop meets no timeout of the socket. Aborting closes the connection.
        signal: AbortSignal.timeout(this.longestMs),
        ...(calendar
          ? { icalEvent: { method: calendar.method, filename: calendar.fileName, content: calendar.content } }
          : {}),
      });
      return { kind: 'sent' };
    } catch (error) {
      // nodemailer rejects with nothing but errors.
      return outcomeOf(error as SmtpFailure);
    }
  }

  lookUp(messageId: string): Promise<LookUpAnswer> {
    return this.lookUpUrl === null ? Promise.resolve('unknown') : askRelay(this.lookUpUrl, messageId);
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }
}

/** What nodemailer says about a failure. */
interface SmtpFailure extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
}

/** Failures before the text of a mail can be handed over, such as a wrong password: worth another try. */
const NEVER_LEFT = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EREQUIRETLS', 'ECONFIG', 'EPROXY']);
const NEVER_CONNECTED = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);
/** Failures of the mail itself, the same each time. */
const HOPELESS = new Set(['EFILEACCESS', 'EURLACCESS', 'EMESSAGE', 'EENVELOPE']);

/** An answer of the server is clear; without one, a mail may have been taken just before the connection broke. */
function outcomeOf(failure: SmtpFailure): SendOutcome {
  const { code = '', responseCode, permanent, message } = failure;
  const reason = `${code} ${message}`.trim().slice(0, 500);
  if (neverLeft(failure)) return { kind: 'not-sent', reason };
  if (responseCode !== undefined) return { kind: permanent === true ? 'refused' : 'not-sent', reason };
  return { kind: HOPELESS.has(code) ? 'refused' : 'unclear', reason };
}

function neverLeft({ code = '', syscall, timeoutType = '' }: SmtpFailure): boolean {
  return NEVER_LEFT.has(code) || NEVER_CONNECTED.has(timeoutType) || syscall === 'connect';
}
