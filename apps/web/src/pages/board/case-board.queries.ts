import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Board = components['schemas']['Board'];
export type Column = components['schemas']['BoardColumn'];
export type Card = components['schemas']['BoardCard'];
export type Workload = components['schemas']['Workload'];
export type ReminderResult = components['schemas']['ReminderResults']['results'][number];

/** As the address of the page names them; '' for no filter. */
export interface Filters {
  readonly cluster: string;
  readonly broker: string;
  readonly due: 'late' | 'soon' | '';
  readonly text: string;
}

export function readFilters(search: URLSearchParams): Filters {
  const due = search.get('due');
  return {
    cluster: search.get('cluster') ?? '',
    broker: search.get('broker') ?? '',
    due: due === 'late' || due === 'soon' ? due : '',
    text: search.get('text') ?? '',
  };
}

const boardKey = (filters: Filters) => ['board', 'cases', filters] as const;

/** Of each column, before "show more". */
const cardsAtOnce = 10;

function load({ cluster, broker, due, text }: Filters, place: { column?: Column['column']; cursor?: string } = {}) {
  const query = {
    limit: cardsAtOnce,
    ...(cluster && { clusterId: cluster }),
    ...(broker && { brokerId: broker }),
    ...(due && { due }),
    ...(text && { text }),
    ...place,
  };
  return answer(api.GET('/api/v1/board/introductions', { params: { query } }));
}

export function useBoard(filters: Filters): UseQueryResult<Board> {
  return useQuery({ queryKey: boardKey(filters), queryFn: () => load(filters), placeholderData: keepPreviousData });
}

export function useWorkload(): UseQueryResult<Workload> {
  return useQuery({
    queryKey: ['board', 'workload'],
    queryFn: () => answer(api.GET('/api/v1/board/workload')),
  });
}

/** Adds the next page of one column to the board that is shown. */
export function useMore(filters: Filters): (column: Column) => Promise<void> {
  const queries = useQueryClient();
  return async ({ column, nextCursor }) => {
    if (nextCursor === null) return;
    const [more] = (await load(filters, { column, cursor: nextCursor })).columns;
    if (!more) return;
    queries.setQueryData<Board>(boardKey(filters), (board) => board && { columns: board.columns.map(append(more)) });
  };
}

const append =
  (more: Column) =>
  (before: Column): Column =>
    before.column === more.column ? { ...more, items: [...before.items, ...more.items] } : before;

/** Asked for at once at most. */
const mostAtOnce = 50;

export async function remind(ids: readonly string[]): Promise<readonly ReminderResult[]> {
  const results: ReminderResult[] = [];
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const introductionIds = ids.slice(from, from + mostAtOnce);
    results.push(...(await answer(api.POST('/api/v1/board/reminders', { body: { introductionIds } }))).results);
  }
  return results;
}
