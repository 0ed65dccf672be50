import type { EmbeddedPostgres } from '#platform/embedded-postgres';

export interface RunningServices {
  readonly server: EmbeddedPostgres;
  readonly home: string;
}

/** Jest loads set-up and tear-down as separate modules of one process: what they share hangs on the global object. */
const shared = globalThis as { quatrefoilTestServices?: RunningServices | undefined };

export function keepRunning(services: RunningServices): void {
  shared.quatrefoilTestServices = services;
}

export function takeRunning(): RunningServices | undefined {
  const services = shared.quatrefoilTestServices;
  shared.quatrefoilTestServices = undefined;
  return services;
}
