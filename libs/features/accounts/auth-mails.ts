import { createHash } from 'node:crypto';
import { letter, MailLedger, type LetterTemplate } from '#platform/mail';
import { Transactions } from '#platform/database';
import { alreadyRegisteredLetter, passwordResetLetter, verificationLetter } from './accounts.letters.js';
import type { AuthLetters, AuthUser } from './auth.js';
import { PersonRepository } from './person.repository.js';

/** Sends better-auth's mails through the ledger, in the language of the person; the token makes each one unique. */
export class AuthMails implements AuthLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PersonRepository,
    private readonly ledger: MailLedger,
    private readonly settings: { readonly publicUrl: string; readonly clock: () => Date },
  ) {}

  verification(user: AuthUser, token: string): Promise<void> {
    return this.send(user, verificationLetter, { name: user.name, url: this.link('/verify-email', token) }, token);
  }

  passwordReset(user: AuthUser, token: string): Promise<void> {
    return this.send(user, passwordResetLetter, { url: this.link('/reset-password', token) }, token);
  }

  /** At most once an hour for an address, however often somebody tries. */
  alreadyRegistered(user: AuthUser): Promise<void> {
    const hour = this.settings.clock().toISOString().slice(0, 13);
    return this.send(user, alreadyRegisteredLetter, { signInUrl: `${this.settings.publicUrl}/sign-in` }, hour);
  }

  /** The token stands in the fragment, which no proxy logs and no Referer carries. */
  private link(path: string, token: string): string {
    return `${this.settings.publicUrl}${path}#token=${encodeURIComponent(token)}`;
  }

  private async send<Model>(
    user: AuthUser,
    template: LetterTemplate<Model>,
    model: Model,
    once: string,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const person = await this.people.ensure({ name: user.name, email: user.email, language: 'ro' }, tx);
      const to = { personId: person.id, email: user.email, language: person.language };
      const period = createHash('sha256').update(once).digest('base64url');
      await this.ledger.add(letter({ template, model, to, period }), tx, { now: this.settings.clock() });
    });
  }
}
