import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import type { AuthUser } from './auth.js';

export interface NewLogin {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/**
 * Accounts whose address nobody has confirmed yet, in better-auth's tables. Every change first takes the row of the
 * user, and only while it is unconfirmed: of a confirmation and a new sign-up at the same moment one comes first.
 */
@Injectable()
export class UnconfirmedRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Gives the waiting account with this address another name and password; null: none waits. */
  async replace(
    { name, email, passwordHash }: NewLogin,
    { confirmed }: { confirmed: boolean },
    tx: Tx,
  ): Promise<AuthUser | null> {
    const [[user]] = await managerOf(this.db, tx).query<[AuthUser[], number]>(
      `UPDATE auth."user" SET name = $2, "emailVerified" = $3, "updatedAt" = now()
       WHERE email = lower($1) AND NOT "emailVerified" RETURNING id, email, name`,
      [email, name, confirmed],
    );
    if (user) await this.setPassword(user.id, passwordHash, tx);
    return user ?? null;
  }

  /** False where the password is another one by now: then roll back. */
  async confirm(userId: string, passwordHash: string, tx: Tx): Promise<boolean> {
    await this.markConfirmed(userId, tx);
    return (await this.findPassword(userId, tx)) === passwordHash;
  }

  /** Confirms an account and takes its password away, which somebody else may have chosen. */
  async takeOver(userId: string, tx: Tx): Promise<void> {
    if (await this.markConfirmed(userId, tx)) await this.setPassword(userId, null, tx);
  }

  /** The hash of the password that opens the account; null: there is none. */
  async findPassword(userId: string, tx?: Tx): Promise<string | null> {
    const [account] = await managerOf(this.db, tx).query<{ password: string | null }[]>(
      `SELECT password FROM auth.account WHERE "userId" = $1 AND "providerId" = 'credential'`,
      [userId],
    );
    return account?.password ?? null;
  }

  private async markConfirmed(userId: string, tx: Tx): Promise<boolean> {
    const [, count] = await managerOf(this.db, tx).query<[unknown[], number]>(
      `UPDATE auth."user" SET "emailVerified" = true, "updatedAt" = now() WHERE id = $1 AND NOT "emailVerified"`,
      [userId],
    );
    return count === 1;
  }

  private async setPassword(userId: string, passwordHash: string | null, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE auth.account SET password = $2, "updatedAt" = now() WHERE "userId" = $1 AND "providerId" = 'credential'`,
      [userId, passwordHash],
    );
  }
}
