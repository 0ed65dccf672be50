import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttempts } from './accounts.errors.js';

const WINDOW_S = 15 * 60;
const FAILURES_OF_ACCOUNT = 10;
const ATTEMPTS_OF_ADDRESS = 60;

/** Throttles sign-in: 10 failures of an account and 60 attempts of a network address in 15 minutes. */
export class AttemptLimits {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(pool: Pool) {
    const shared = { storeClient: pool, tableName: 'rate_limit', tableCreated: true, duration: WINDOW_S };
    this.accounts = new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: FAILURES_OF_ACCOUNT });
    this.addresses = new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: ATTEMPTS_OF_ADDRESS });
  }

  /** Counts an attempt before its password is looked at. @throws TooManyAttempts */
  async attempt(email: string, address: string): Promise<void> {
    await Promise.all([spend(this.accounts, keyOf(email)), spend(this.addresses, keyOf(address))]);
  }

  /** A right password clears the account's count. */
  async succeeded(email: string): Promise<void> {
    await this.accounts.delete(keyOf(email));
  }
}

async function spend(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooManyAttempts(error.msBeforeNext / 1000);
    throw error;
  }
}

/** The table holds no addresses: only what is needed to count. */
function keyOf(value: string): string {
  return createHash('sha256').update(value.trim().toLowerCase()).digest('base64url');
}
