import { introductionStates, type IntroductionState } from '#domain/vocabulary';
import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { CodeSelect } from '../../parts/code-select.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { CaseRow } from '../introductions/case-row.js';
import { boardTexts } from './board.texts.js';

/** The broker's cases, all or in one state, newest change first. */
export function BoardCases(): ReactElement {
  const t = useTexts(boardTexts);
  const [state, setState] = useState<IntroductionState | ''>('');
  const list = useInfiniteQuery({
    queryKey: ['board', 'cases', state],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/board/introductions', {
          params: { query: { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="md" maw="52rem">
      <CodeSelect
        id="state"
        list={introductionStates}
        label={t('state')}
        emptyLabel={t('allStates')}
        value={state}
        onChange={setState}
      />
      {list.isPending && <Loading />}
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.data && items.length === 0 && <EmptyState title={t('noCases')}>{t('noCasesText')}</EmptyState>}
      {items.map((introduction) => (
        <CaseRow key={introduction.id} introduction={introduction} />
      ))}
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </Stack>
  );
}
