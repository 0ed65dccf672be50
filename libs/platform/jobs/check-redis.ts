import { Redis } from 'ioredis';
import { MendableError } from '#platform/errors';

/**
 * Asks the Redis that REDIS_URL names once, before anything is started on it.
 * @throws MendableError where it does not answer within two seconds or lets us not in; names no password
 */
export async function checkRedis(redisUrl: string): Promise<void> {
  const options = { lazyConnect: true, connectTimeout: 2_000, maxRetriesPerRequest: 0, retryStrategy: () => null };
  const redis = new Redis(redisUrl, options);
  // A refused connection is told by this event alone; the promise only says that it is closed.
  let told: NodeJS.ErrnoException | null = null;
  redis.on('error', (error: NodeJS.ErrnoException) => (told = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    const { code, message } = told ?? (error as NodeJS.ErrnoException);
    throw new MendableError(
      `REDIS_URL: ${new URL(redisUrl).host} cannot be reached (${code ?? message}): is it running, and is the address right?`,
      { cause: error },
    );
  } finally {
    redis.disconnect();
  }
}
