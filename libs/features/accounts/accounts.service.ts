import { Inject, Injectable } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import type { Language } from '#domain/vocabulary';
import { EmailNotVerified, LinkNoLongerValid, WeakPassword, WrongCredentials } from './accounts.errors.js';
import { AttemptLimits } from './attempt-limits.js';
import type { Auth } from './auth.js';
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

/** Set-Cookie values that the door hands to the browser. */
export type Cookies = readonly string[];

/** Accounts and sessions by better-auth. Answers never tell whether an address has an account. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonRepository,
    private readonly limits: AttemptLimits,
  ) {}

  /** Makes an account that waits for its address to be confirmed; a taken address gets a mail instead, and the same answer. */
  async signUp({ name, email, password, language }: SignUp, address: string): Promise<void> {
    if (isEasilyGuessed(password, { name, email })) throw new WeakPassword();
    await this.limits.attempt(`sign-up ${email}`, address);
    await this.people.ensure({ name, email, language });
    await this.auth.api.signUpEmail({ body: { name, email, password } });
  }

  /** @throws WrongCredentials, EmailNotVerified (a new link is sent), TooManyAttempts */
  async signIn({ email, password, address }: SignIn): Promise<Cookies> {
    await this.limits.attempt(email, address);
    try {
      const { headers } = await this.auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
      await this.limits.succeeded(email);
      return headers.getSetCookie();
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      throw error.body?.code === 'EMAIL_NOT_VERIFIED' ? new EmailNotVerified() : new WrongCredentials();
    }
  }

  async signOut(cookie: string | undefined): Promise<Cookies> {
    const { headers } = await this.auth.api.signOut({
      headers: new Headers(cookie ? { cookie } : {}),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  }

  /** Confirms an address and signs in. @throws LinkNoLongerValid */
  async verifyEmail(token: string): Promise<Cookies> {
    const { headers } = await expectValidLink(this.auth.api.verifyEmail({ query: { token }, returnHeaders: true }));
    return headers.getSetCookie();
  }

  async resendVerification(email: string, address: string): Promise<void> {
    await this.limits.attempt(`verify ${email}`, address);
    await ignoreRefusal(this.auth.api.sendVerificationEmail({ body: { email } }));
  }

  async requestPasswordReset(email: string, address: string): Promise<void> {
    await this.limits.attempt(`reset ${email}`, address);
    await ignoreRefusal(this.auth.api.requestPasswordReset({ body: { email } }));
  }

  /** Sets a new password and ends all sessions. @throws LinkNoLongerValid, WeakPassword */
  async resetPassword(token: string, password: string): Promise<void> {
    if (isEasilyGuessed(password, { name: '', email: '' })) throw new WeakPassword();
    await expectValidLink(this.auth.api.resetPassword({ body: { token, newPassword: password } }));
  }

  /** Makes an account with a confirmed address, for the first admin and the demo. Answers the person's id. */
  async createVerified({ name, email, password, language }: SignUp): Promise<string> {
    if (isEasilyGuessed(password, { name, email })) throw new WeakPassword();
    const person = await this.people.ensure({ name, email, language });
    if (person.authUserId !== null) return person.id;
    const { internalAdapter, password: passwords } = await this.auth.$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    const user =
      found?.user ??
      (await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: true },
        { method: 'set-up' },
      ));
    if (!found) {
      const stored = await passwords.hash(password);
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: stored,
      });
    }
    await this.people.join({ email, name }, user.id);
    return person.id;
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
