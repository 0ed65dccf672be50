import { Inject, Injectable } from '@nestjs/common';
import { SESSION, type Auth } from './auth.js';
import { hashToken } from './hash-session-tokens.js';
import { PersonRepository } from './person.repository.js';
import { readSignedToken } from './session-cookie.js';

export const AUTH = Symbol('Auth');

/** What a signed cookie proves: the session with this hash, if it is still there. */
export interface SessionProof {
  readonly tokenHash: string;
  /** A session that lasts no longer than this many seconds is due for being prolonged, by `personOf`. */
  readonly lastsSeconds: number;
}

@Injectable()
export class SessionsService {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonRepository,
  ) {}

  /** What the Cookie header proves; null: nothing, and so the request is nobody's. */
  async proofOf(cookie: string | undefined): Promise<SessionProof | null> {
    if (!cookie) return null;
    const { authCookies, secret } = await this.auth.$context;
    const token = readSignedToken(cookie, authCookies.sessionToken.name, secret);
    if (token === null) return null;
    const lastsSeconds = SESSION.lastsSeconds - SESSION.prolongedAfterSeconds;
    return { tokenHash: hashToken(token), lastsSeconds };
  }

  /**
   * The person whose session the Cookie header proves; null: nobody. The account is joined to its person at first
   * use, and a session that is due is prolonged.
   */
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
