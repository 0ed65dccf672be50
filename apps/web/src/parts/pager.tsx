import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';

/**
 * "Show more" under a list with a cursor. Fits `useInfiniteQuery`:
 * `<Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />`.
 */
export function Pager(props: { hasMore: boolean; isLoading?: boolean; onMore: () => unknown }): ReactElement | null {
  const t = useTexts(partsTexts);
  if (!props.hasMore) return null;
  return (
    <Group component="nav" aria-label={t('pages')} justify="center" mt="lg">
      <Button variant="default" loading={props.isLoading ?? false} onClick={() => void props.onMore()}>
        {t('more')}
      </Button>
    </Group>
  );
}
