import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { SetupClosed } from './accounts.errors.js';
import { AccountsService, type SignUp } from './accounts.service.js';
import { PersonRepository } from './person.repository.js';
import { SettingRepository } from './setting.repository.js';

const SETUP = 'setup';
const hash = (token: string): { hash: string } => ({ hash: createHash('sha256').update(token).digest('base64url') });

/** The first run of a real instance: a one-time link makes the first platform admin. */
@Injectable()
export class SetupService {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SettingRepository,
    private readonly people: PersonRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** A new one-time token, which replaces the one before; null when the instance has an admin. */
  async open(): Promise<string | null> {
    if (await this.people.hasAdmin()) return null;
    const token = randomBytes(32).toString('base64url');
    await this.settings.put(SETUP, hash(token));
    return token;
  }

  async isOpenFor(token: string): Promise<boolean> {
    const expected = await this.settings.find(SETUP);
    return JSON.stringify(expected) === JSON.stringify(hash(token));
  }

  /** Makes the first admin. @throws SetupClosed when the token is not the printed one or was used. */
  async finish(token: string, admin: SignUp): Promise<void> {
    if (!(await this.isOpenFor(token))) throw new SetupClosed();
    const personId = await this.accounts.createVerified(admin);
    await this.transactions.run(async (tx) => {
      if (!(await this.settings.remove(SETUP, hash(token), tx))) throw new SetupClosed();
      await this.people.makeAdmin(personId, tx);
    });
  }
}
