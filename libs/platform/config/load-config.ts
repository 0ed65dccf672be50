import path from 'node:path';
import { z } from 'zod';
import { MendableError } from '#platform/errors';
import { environment } from './environment.js';

/** What one password hash costs: memory in KiB, passes, threads (RFC 9106). */
export interface Argon2idCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's floor is 19 MiB and 2 passes; this takes about 40 ms on the machine that we measured on. */
const ARGON2ID: Argon2idCost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

export interface Config {
  readonly http: {
    readonly port: number;
    readonly host: string;
    readonly publicUrl: string;
    readonly trustedProxies: number;
    readonly healthPort: number | null;
  };
  readonly database: { readonly url: string; readonly poolSize: number };
  /** `redisUrl` null: the queues live in PostgreSQL. */
  readonly jobs: { readonly redisUrl: string | null };
  /** Null: PostgreSQL alone searches. */
  readonly search: { readonly url: string; readonly key: string | null } | null;
  /** `smtpUrl` null: mails are kept in the database. */
  readonly mail: { readonly smtpUrl: string | null; readonly from: string; readonly lookUpUrl: string | null };
  /** `s3Url` null: files are kept in the folder. */
  readonly files: { readonly folder: string; readonly s3Url: string | null };
  readonly auth: { readonly secret: string; readonly argon2id: Argon2idCost };
  /** Matches that a challenge is suggested in a week at most. */
  readonly allocation: { readonly perChallenge: number };
  readonly demo: boolean;
  readonly log: { readonly level: z.infer<typeof environment>['LOG_LEVEL'] };
}

/**
 * Reads the environment of a process.
 * @throws Error that names every missing or bad variable at once, so that a bad deployment never serves a request.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new MendableError(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  const e = parsed.data;
  if (e.DEMO && e.HOST !== '127.0.0.1')
    throw new MendableError('Invalid environment:\n✖ HOST: the demo listens on 127.0.0.1 only');
  return {
    http: {
      port: e.PORT,
      host: e.HOST,
      publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
      trustedProxies: e.TRUSTED_PROXIES,
      healthPort: e.HEALTH_PORT ?? null,
    },
    database: { url: e.DATABASE_URL, poolSize: e.DATABASE_POOL },
    jobs: { redisUrl: e.REDIS_URL ?? null },
    search: e.MEILI_URL === undefined ? null : { url: e.MEILI_URL, key: e.MEILI_KEY ?? null },
    mail: mailOf(e),
    files: filesOf(e),
    auth: { secret: e.AUTH_SECRET, argon2id: ARGON2ID },
    allocation: { perChallenge: e.ALLOCATION_PER_CHALLENGE },
    demo: e.DEMO,
    log: { level: e.LOG_LEVEL },
  };
}

function mailOf(e: z.infer<typeof environment>): Config['mail'] {
  return { smtpUrl: e.SMTP_URL ?? null, from: e.MAIL_FROM, lookUpUrl: e.MAIL_LOOKUP_URL ?? null };
}

function filesOf(e: z.infer<typeof environment>): Config['files'] {
  return { folder: path.resolve(e.FILES_FOLDER), s3Url: e.S3_URL ?? null };
}

/** `X=` in an env file means "not set". */
function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
