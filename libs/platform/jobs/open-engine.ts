import type { Engine } from './engine.js';
import type { JobLog } from './job-log.js';
import { openPostgresEngine } from './postgres-engine.js';
import { openRedisEngine } from './redis-engine.js';

export interface EngineLocation {
  readonly databaseUrl: string;
  /** Null: the queues live in PostgreSQL. */
  readonly redisUrl: string | null;
}

export function openEngine({ databaseUrl, redisUrl }: EngineLocation, log: JobLog): Engine {
  return redisUrl === null ? openPostgresEngine(databaseUrl, log) : openRedisEngine(redisUrl, log);
}
