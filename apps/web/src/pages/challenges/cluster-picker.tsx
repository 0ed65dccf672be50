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

/** Clusters by name; there are fewer than a hundred in the country. */
export function ClusterPicker({ value = [], onChange, ...rest }: ClusterPickerProps): ReactElement {
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
  const data = (clusters.data?.pages ?? []).flatMap((page) =>
    page.items.map(({ id, name }) => ({ value: id, label: name })),
  );
  return <MultiSelect {...rest} searchable value={[...value]} onChange={(ids) => onChange?.(ids)} data={data} />;
}
