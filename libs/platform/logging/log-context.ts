import { AsyncLocalStorage } from 'node:async_hooks';

/** Fields that every log line of one request or job carries: its id. */
export type LogContext = Readonly<Record<string, string>>;

const current = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that all it logs, however deep, carries these fields. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return current.run({ ...current.getStore(), ...context }, work);
}

/** The fields of the request or job that is being worked on. */
export function logContext(): LogContext {
  return current.getStore() ?? {};
}
