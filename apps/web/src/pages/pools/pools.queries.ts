import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../api/session.js';
import './pool-problems.js';

export type Pool = components['schemas']['Pool'];
export type SharedNeed = components['schemas']['SharedNeed'];

/** What the person's organisations share or are asked to share. */
export function usePools(): readonly Pool[] {
  const { person } = useSession();
  const found = useQuery({
    queryKey: ['pools', 'mine'],
    queryFn: () => answer(api.GET('/api/v1/pools')),
    enabled: person !== null,
  });
  return found.data?.items ?? [];
}

/** Who shares the need of a challenge, as far as the reader may know. */
export function useSharedNeed(challengeId: string): UseQueryResult<SharedNeed> {
  return useQuery({
    queryKey: ['pools', 'need', challengeId],
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}/sharing', { params: { path: { challengeId } } })),
  });
}

export function useRefreshPools(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['pools'] });
    await queries.invalidateQueries({ queryKey: ['board', 'pools'] });
  };
}
