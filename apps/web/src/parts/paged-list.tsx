import { Stack } from '@mantine/core';
import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Loading } from './loading.js';
import { Pager } from './pager.js';
import { ProblemNote } from './problem-note.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * A list of the API, page by page; `load` gets the cursor as a part of its query. With `isFiltered` the rows of the
 * filter before stay while the new ones load.
 */
export function usePages<P extends Page<unknown>>(
  queryKey: readonly unknown[],
  load: (after: { cursor?: string }) => Promise<P>,
  { isFiltered = false } = {},
): UseInfiniteQueryResult<InfiniteData<P>> {
  return useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor }) => load(cursor === null ? {} : { cursor }),
    getNextPageParam: (page) => page.nextCursor,
    ...(isFiltered && { placeholderData: keepPreviousData }),
  });
}

interface PagedListProps<T> {
  readonly list: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  /** In place of the list while there is nothing. */
  readonly empty: ReactNode;
  /** Around the rows; one below the other where it is left out. */
  readonly around?: (rows: ReactNode) => ReactNode;
  readonly children: (item: T) => ReactNode;
}

/** The rows of `usePages`: loading, what went wrong, nothing there, or the rows with "show more" below them. */
export function PagedList<T>({ list, empty, around = below, children }: PagedListProps<T>): ReactElement {
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      {around(items.map(children))}
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </>
  );
}

function below(rows: ReactNode): ReactElement {
  return (
    <Stack gap="md" maw="52rem">
      {rows}
    </Stack>
  );
}
