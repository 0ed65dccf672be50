import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Language } from '../i18n/texts.js';
import { answer, api } from './client.js';

export interface SessionPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly zone: string;
}
/** Who is looking at the page. `person` is null for nobody. */
export interface Session {
  readonly person: SessionPerson | null;
  readonly isPlatformAdmin: boolean;
  readonly organisationIds: readonly string[];
  /** Clusters whose managing organisation the person belongs to. */
  readonly managedClusterIds: readonly string[];
  /** Demo instance: known logins, mailbox open. */
  readonly demo: boolean;
}

export const nobody: Session = {
  person: null,
  isPlatformAdmin: false,
  organisationIds: [],
  managedClusterIds: [],
  demo: false,
};

/** Adds what the answer leaves out, so that pages never meet a missing list. */
function toSession(given: Partial<Session> | undefined): Session {
  return { ...nobody, ...given };
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => toSession((await answer(api.GET('/api/v1/session'))) as Partial<Session> | undefined),
  staleTime: 60_000,
  retry: 1,
});

/** Who is signed in. While the first answer is under way, and when it fails, it says nobody. */
export function useSession(): Session {
  return useQuery(sessionQuery).data ?? nobody;
}

/** Acts between the sides: manages a cluster, or stands in for clusters that nobody manages. */
export function isBroker(session: Session): boolean {
  return session.isPlatformAdmin || session.managedClusterIds.length > 0;
}
