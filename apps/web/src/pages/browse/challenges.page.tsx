import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ChallengeCard } from '../../parts/challenge-card.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { browseTexts } from './browse.texts.js';

function List(): ReactElement {
  const t = useTexts(browseTexts);
  const list = useInfiniteQuery({
    queryKey: ['challenges', 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/challenges', { params: { query: { limit: 20, ...(cursor && { cursor }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const action = (
      <Button component={Link} to="/challenges/new">
        {t('write')}
      </Button>
    );
    return (
      <EmptyState title={t('noneTitle')} action={action}>
        {t('noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Stack gap="md" maw="52rem">
        {items.map((challenge) => (
          <ChallengeCard key={challenge.id} challenge={challenge} />
        ))}
      </Stack>
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </>
  );
}

export function ChallengesPage(): ReactElement {
  const t = useTexts(browseTexts);
  const write = (
    <Button component={Link} to="/challenges/new">
      {t('write')}
    </Button>
  );
  return (
    <>
      <PageTitle lead={t('lead')} actions={write}>
        {t('title')}
      </PageTitle>
      <List />
    </>
  );
}
