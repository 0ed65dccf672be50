import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Introduction = components['schemas']['Introduction'];
export type IntroductionDetail = components['schemas']['IntroductionDetail'];
export type Meeting = components['schemas']['Meeting'];
export type Tab = Introduction['tab'];

export const introductionsKey = ['introductions'] as const;

export const caseQuery = (introductionId: string) => ({
  queryKey: [...introductionsKey, introductionId],
  queryFn: () => answer(api.GET('/api/v1/introductions/{introductionId}', { params: { path: { introductionId } } })),
});

/** After any step: every list and case is asked for again. */
export function useRefresh(): () => Promise<void> {
  const queries: QueryClient = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: introductionsKey });
    await queries.invalidateQueries({ queryKey: ['meetings'] });
    await queries.invalidateQueries({ queryKey: ['board'] });
  };
}
