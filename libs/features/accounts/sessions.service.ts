import { Inject, Injectable } from '@nestjs/common';
import type { Auth } from './auth.js';
import { PersonRepository } from './person.repository.js';

export const AUTH = Symbol('Auth');

@Injectable()
export class SessionsService {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonRepository,
  ) {}

  /** The person whose session the Cookie header proves; null: nobody. The account is joined to its person at first use. */
  async personOf(cookie: string | undefined): Promise<string | null> {
    if (!cookie?.includes('quatrefoil.session_token')) return null;
    const session = await this.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!session?.user.emailVerified) return null;
    const known = await this.people.findByAuthUser(session.user.id);
    if (known) return known.id;
    await this.people.ensure({ name: session.user.name, email: session.user.email, language: 'ro' });
    await this.people.join(session.user, session.user.id);
    return (await this.people.findByAuthUser(session.user.id))?.id ?? null;
  }
}
