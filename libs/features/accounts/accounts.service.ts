import { Inject, Injectable } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import type { Language } from '#domain/vocabulary';
import { EmailNotVerified, LinkNoLongerValid, WeakPassword, WrongCredentials } from './accounts.errors.js';
import { AttemptLimits } from './attempt-limits.js';
import type { Auth } from './auth.js';
import { ConfirmationsService, type Login } from './confirmations.service.js';
import { isEasilyGuessed } from './password-rules.js';
import { PersonRepository } from './person.repository.js';
import { AUTH } from './sessions.service.js';

export interface SignUp {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** The network address that asks, for throttling. */
  readonly address: string;
}

export interface Confirmation {
  /** From the link in the mail. */
  readonly token: string;
  readonly password: string;
  /** The network address that asks, for throttling. */
  readonly address: string;
}

/** Set-Cookie values that the door hands to the browser. */
export type Cookies = readonly string[];

/** Accounts and sessions by better-auth. Answers never tell whether an address has an account. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonRepository,
    private readonly limits: AttemptLimits,
    private readonly confirmations: ConfirmationsService,
  ) {}

  /**
   * Makes an account that waits for its address to be confirmed, in the place of one that waits already; an address
   * with a confirmed account gets a mail instead, and the same answer.
   */
  async signUp({ name, email, password, language }: SignUp, address: string): Promise<void> {
    if (isEasilyGuessed(password, { name, email })) throw new WeakPassword();
    await this.limits.attempt(`sign-up ${email}`, address);
    await this.people.ensure({ name, email, language });
    if (await this.confirmations.replace({ name, email, password })) return;
    await this.auth.api.signUpEmail({ body: { name, email, password } });
  }

  /** @throws WrongCredentials, EmailNotVerified (a new link is sent), TooManyAttempts */
  async signIn({ email, password, address }: SignIn): Promise<Cookies> {
    await this.limits.attempt(email, address);
    return this.openSession(email, password);
  }

  async signOut(cookie: string | undefined): Promise<Cookies> {
    const { headers } = await this.auth.api.signOut({
      headers: new Headers(cookie ? { cookie } : {}),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  }

  /**
   * Confirms the address that the link names and signs in, for who also knows the password of the account.
   * @throws LinkNoLongerValid, WrongPassword, TooManyAttempts
   */
  async verifyEmail({ token, password, address }: Confirmation): Promise<Cookies> {
    const link = await this.confirmations.read(token);
    await this.limits.attempt(link.email, address);
    await this.confirmations.confirm(link, password);
    return this.openSession(link.email, password);
  }

  async resendVerification(email: string, address: string): Promise<void> {
    await this.limits.attempt(`verify ${email}`, address);
    await ignoreRefusal(this.auth.api.sendVerificationEmail({ body: { email } }));
  }

  async requestPasswordReset(email: string, address: string): Promise<void> {
    await this.limits.attempt(`reset ${email}`, address);
    await ignoreRefusal(this.auth.api.requestPasswordReset({ body: { email } }));
  }

  /** Sets a new password, ends all sessions, and confirms the address. @throws LinkNoLongerValid, WeakPassword */
  async resetPassword({ token, password }: { token: string; password: string }, now: Date): Promise<void> {
    if (isEasilyGuessed(password, { name: '', email: '' })) throw new WeakPassword();
    await this.confirmations.takeOver(token, now);
    await expectValidLink(this.auth.api.resetPassword({ body: { token, newPassword: password } }));
  }

  /** Makes an account with a confirmed address, for the first admin and the demo. Answers the person's id. */
  async createVerified({ name, email, password, language }: SignUp): Promise<string> {
    if (isEasilyGuessed(password, { name, email })) throw new WeakPassword();
    const person = await this.people.ensure({ name, email, language });
    if (person.authUserId !== null) return person.id;
    const login = { name, email: email.toLowerCase(), password };
    const userId = (await this.confirmations.adopt(login)) ?? (await this.findOrCreateVerified(login));
    await this.people.join({ email, name }, userId);
    return person.id;
  }

  private async findOrCreateVerified({ name, email, password }: Login): Promise<string> {
    const { internalAdapter, password: passwords } = await this.auth.$context;
    const found = await internalAdapter.findUserByEmail(email);
    if (found) return found.user.id;
    const { id: userId } = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'set-up' });
    const stored = await passwords.hash(password);
    await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: stored });
    return userId;
  }

  private async openSession(email: string, password: string): Promise<Cookies> {
    try {
      const { headers } = await this.auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
      await this.limits.succeeded(email);
      return headers.getSetCookie();
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      throw error.body?.code === 'EMAIL_NOT_VERIFIED' ? new EmailNotVerified() : new WrongCredentials();
    }
  }
}

async function expectValidLink<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof APIError) throw new LinkNoLongerValid();
    throw error;
  }
}

/** For answers that must be the same whether the address has an account or not. */
async function ignoreRefusal(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
  }
}
