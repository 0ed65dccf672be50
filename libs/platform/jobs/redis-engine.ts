import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Engine } from './engine.js';
import type { JobLog } from './job-log.js';

const PREFIX = 'quatrefoil';

/** BullMQ on Redis 7 or later. Producers fail at once while it is away, so that the relay keeps its rows. */
export function openRedisEngine(redisUrl: string, log: JobLog): Engine {
  const { FlowProducer, Queue, Worker } = withBackend(createRedisBackend);
  const probe = new Redis(redisUrl, { maxRetriesPerRequest: 1, connectTimeout: 2_000, lazyConnect: true });
  probe.on('error', (error) => log.warn({ err: error }, 'the connection to Redis was lost'));
  const producer = { url: redisUrl, maxRetriesPerRequest: 1, connectTimeout: 2_000 };
  const consumer = { url: redisUrl, maxRetriesPerRequest: null };
  return {
    queue: (name, options) => new Queue(name, { ...options, prefix: PREFIX, connection: producer }),
    flows: () => new FlowProducer({ prefix: PREFIX, connection: producer }),
    worker: (name, process, options) => new Worker(name, process, { ...options, prefix: PREFIX, connection: consumer }),
    problems: () => redisProblems(probe),
    close: () => Promise.resolve(probe.disconnect()),
  };
}

async function redisProblems(redis: Redis): Promise<string[]> {
  try {
    return durabilityProblems(`${await redis.info('persistence')}\n${await redis.info('memory')}`);
  } catch (error) {
    return [`Redis does not answer: ${String(error)}`];
  }
}

/**
 * Whether this Redis keeps what it has acknowledged, from the text of its INFO command.
 * Without the append-only file a crash loses all; with another policy than noeviction a full memory drops jobs.
 */
export function durabilityProblems(info: string): string[] {
  const fields = new Map(info.split(/\r?\n/).map((line) => [line.split(':')[0], line.split(':')[1]]));
  const problems: string[] = [];
  if (fields.get('aof_enabled') !== '1') problems.push('Redis would lose jobs in a crash: set `appendonly yes`.');
  const policy = fields.get('maxmemory_policy');
  if (policy !== 'noeviction')
    problems.push(
      `Redis would drop jobs when full: set \`maxmemory-policy noeviction\` (it is ${policy ?? 'unknown'}).`,
    );
  return problems;
}
