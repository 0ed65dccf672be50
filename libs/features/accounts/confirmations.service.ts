import { Inject, Injectable } from '@nestjs/common';
import { createEmailVerificationToken } from 'better-auth/api';
import { verifyJWT } from 'better-auth/crypto';
import { z } from 'zod';
import { Transactions } from '#platform/database';
import { LinkNoLongerValid, WrongPassword } from './accounts.errors.js';
import { AuthMails } from './auth-mails.js';
import { LINK_WORKS_S, type Auth, type AuthUser } from './auth.js';
import { AUTH } from './sessions.service.js';
import { UnconfirmedRepository } from './unconfirmed.repository.js';

/** What a confirmation link says; better-auth signs it. */
const link = z.object({ email: z.email(), userId: z.uuid() });

export type ConfirmationLink = z.infer<typeof link>;

export interface Login {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Confirming an address. Anybody may sign up with anybody's address, so the link in the mail proves the address and
 * not the password: the account opens for who has both, or for who sets a new password by mail.
 */
@Injectable()
export class ConfirmationsService {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly transactions: Transactions,
    private readonly unconfirmed: UnconfirmedRepository,
    private readonly mails: AuthMails,
  ) {}

  /** A new sign-up takes the place of one that nobody confirmed, and gets its mail; false: there is none. */
  async replace(login: Login): Promise<boolean> {
    const user = await this.change(login, { confirmed: false });
    if (user === null) return false;
    const { secret } = await this.auth.$context;
    const token = await createEmailVerificationToken(secret, user.email, undefined, LINK_WORKS_S, { userId: user.id });
    await this.mails.verification(user, token);
    return true;
  }

  /** Confirms without a mail, for the first admin: null where no account with this address waits. Answers its id. */
  async adopt(login: Login): Promise<string | null> {
    return (await this.change(login, { confirmed: true }))?.id ?? null;
  }

  /** @throws LinkNoLongerValid */
  async read(token: string): Promise<ConfirmationLink> {
    const { secret } = await this.auth.$context;
    const read = link.safeParse(await verifyJWT(token, secret));
    if (!read.success) throw new LinkNoLongerValid();
    return read.data;
  }

  /** Harmless where the address is confirmed already. @throws WrongPassword */
  async confirm({ userId }: ConfirmationLink, password: string): Promise<void> {
    const hash = await this.unconfirmed.findPassword(userId);
    const { password: passwords } = await this.auth.$context;
    if (hash === null || !(await passwords.verify({ hash, password }))) throw new WrongPassword();
    await this.transactions.run(async (tx) => {
      if (!(await this.unconfirmed.confirm(userId, hash, tx))) throw new WrongPassword();
    });
  }

  /** The mailed link to a new password proves the address, too; whatever password is there counts no more. */
  async takeOver(resetToken: string, now: Date): Promise<void> {
    const { internalAdapter } = await this.auth.$context;
    const reset = await internalAdapter.findVerificationValue(`reset-password:${resetToken}`);
    if (!reset || reset.expiresAt < now) return;
    await this.transactions.run((tx) => this.unconfirmed.takeOver(reset.value, tx));
  }

  private async change({ password, ...who }: Login, how: { confirmed: boolean }): Promise<AuthUser | null> {
    const { password: passwords } = await this.auth.$context;
    const passwordHash = await passwords.hash(password);
    return this.transactions.run((tx) => this.unconfirmed.replace({ ...who, passwordHash }, how, tx));
  }
}
