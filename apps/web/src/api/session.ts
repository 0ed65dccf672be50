import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Language } from '../i18n/texts.js';
import { answer, api } from './client.js';

export interface SessionOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly role: string;
}
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
  readonly organisations: readonly SessionOrganisation[];
  readonly isAdmin: boolean;
  /** Clusters whose managing organisation the person belongs to. */
  readonly managedClusters: readonly { readonly id: string; readonly name: string }[];
  /** Demo instance: known logins, mailbox open. */
  readonly demo: boolean;
  /** The instance has no admin yet. */
  readonly needsSetup: boolean;
}

export const nobody: Session = {
  person: null,
  organisations: [],
  isAdmin: false,
  managedClusters: [],
  demo: false,
  needsSetup: false,
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

export function isBroker(session: Session): boolean {
  return session.isAdmin || session.managedClusters.length > 0;
}
