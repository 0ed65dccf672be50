import { MultiSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';

interface ClusterPickerProps {
  readonly id?: string;
  readonly name?: string;
  readonly label: string;
  readonly error?: string | boolean;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
}

/** The clusters by name; there are fewer than a hundred in the country. */
function useClusterNames(): readonly { readonly value: string; readonly label: string }[] {
  const clusters = useInfiniteQuery({
    queryKey: ['clusters', 'names'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/clusters', { params: { query: { limit: 100, ...(cursor && { cursor }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 600_000,
  });
  const { hasNextPage, isFetching, fetchNextPage } = clusters;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const pages = clusters.data?.pages ?? [];
  return pages.flatMap((page) => page.items.map(({ id, name }) => ({ value: id, label: name })));
}

export function ClusterNames({ ids }: { ids: readonly string[] }): ReactElement {
  const names = useClusterNames().filter(({ value }) => ids.includes(value));
  return <>{names.map(({ label }) => label).join(', ')}</>;
}

export function ClusterPicker({ value = [], onChange, ...rest }: ClusterPickerProps): ReactElement {
  const data = useClusterNames();
  return <MultiSelect {...rest} searchable value={[...value]} onChange={(ids) => onChange?.(ids)} data={[...data]} />;
}
