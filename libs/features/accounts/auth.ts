import { hash, verify } from '@node-rs/argon2';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Config } from '#platform/config';
import { hashSessionTokens } from './hash-session-tokens.js';

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;
/** How long the link of a confirmation mail works. */
export const LINK_WORKS_S = DAY_S;
/** How long a session lasts, and how old it is when its next use prolongs it. */
export const SESSION = { lastsSeconds: 30 * DAY_S, prolongedAfterSeconds: DAY_S };

export interface AuthUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** What the accounts feature does when better-auth wants a mail sent. */
export interface AuthLetters {
  verification(user: AuthUser, token: string): Promise<void>;
  passwordReset(user: AuthUser, token: string): Promise<void>;
  alreadyRegistered(user: AuthUser): Promise<void>;
}

export interface AuthSettings {
  readonly pool: Pool;
  readonly secret: string;
  readonly argon2id: Config['auth']['argon2id'];
  readonly publicUrl: string;
  readonly letters: AuthLetters;
}

/** better-auth, called from our own routes only: its tables in the schema `auth`, argon2id, hashed session tokens. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the type of the API is inferred from these options
export function createAuth({ pool, secret, argon2id, publicUrl, letters }: AuthSettings) {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }).withSchema('auth');
  return betterAuth({
    secret,
    baseURL: publicUrl,
    database: (options: BetterAuthOptions) =>
      hashSessionTokens(kyselyAdapter(db, { type: 'postgres', transaction: true })(options)),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'quatrefoil',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true, path: '/' },
    },
    session: { expiresIn: SESSION.lastsSeconds, updateAge: SESSION.prolongedAfterSeconds },
    verification: { storeIdentifier: 'hashed' as const },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 8,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * MINUTE_S,
      password: {
        hash: (password) => hash(password, argon2id),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
      sendResetPassword: ({ user, token }) => letters.passwordReset(user, token),
      onExistingUserSignUp: ({ user }) => letters.alreadyRegistered(user),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: LINK_WORKS_S,
      sendVerificationEmail: ({ user, token }) => letters.verification(user, token),
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
