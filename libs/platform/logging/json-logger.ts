import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '#platform/config';
import { logContext } from './log-context.js';

/** What must never stand in a log, wherever in an object it comes. */
const SECRETS = ['password', 'token', 'secret', 'cookie', 'authorization', 'set-cookie', 'email', 'recipient'];
const REDACTED = '[redacted]';

/** Nest's logger as JSON lines on standard output, with secrets blacked out at any depth. */
export function jsonLogger(process: string, level: Config['log']['level'], to?: DestinationStream): LoggerService {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => logContext(),
    formatters: { log: (entry: object) => redact(entry, 0) as Record<string, unknown> },
  };
  const log = to ? pino(options, to) : pino(options);
  return {
    log: (message: unknown, ...more: unknown[]) => write(log, 'info', message, more),
    warn: (message: unknown, ...more: unknown[]) => write(log, 'warn', message, more),
    error: (message: unknown, ...more: unknown[]) => write(log, 'error', message, more),
    fatal: (message: unknown, ...more: unknown[]) => write(log, 'fatal', message, more),
    debug: (message: unknown, ...more: unknown[]) => write(log, 'debug', message, more),
    verbose: () => undefined,
  };
}

type Level = 'info' | 'warn' | 'error' | 'fatal' | 'debug';

/** Nest hands the context last, and a stack before it when there is an error. */
function write(log: Logger, level: Level, message: unknown, more: readonly unknown[]): void {
  const context = more.at(-1);
  const stack = more.length > 1 ? more[0] : undefined;
  const fields = { ...(context ? { context } : {}), ...(stack ? { stack } : {}) };
  if (typeof message === 'object' && message !== null) log[level]({ ...fields, ...message });
  else log[level](fields, String(message));
}

function redact(value: unknown, depth: number): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 8) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      SECRETS.some((secret) => key.toLowerCase().includes(secret)) ? REDACTED : redact(item, depth + 1),
    ]),
  );
}
