import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { Day } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StateBadge } from '../../parts/state-badge.js';
import { challengesTexts } from './challenges.texts.js';

type Own = components['schemas']['OwnChallenge'];

function OwnChallenge({ challenge }: { challenge: Own }): ReactElement {
  const t = useTexts(challengesTexts);
  const { id, state, workingStatus, hasLiveVersion } = challenge;
  const isWriting = state === 'draft' || workingStatus === 'draft' || workingStatus === 'returned';
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={2} fz="h3">
            <Anchor component={Link} to={`/challenges/${id}`} inherit underline="hover">
              {challenge.title || t('untitled')}
            </Anchor>
          </Title>
          <Text c="dimmed" fz="sm">
            {challenge.organisation.name}
          </Text>
        </div>
        <StateBadge of="challenge" state={state} />
      </Group>
      {workingStatus === 'returned' && <Text mt="xs">{t('changeReturned', { note: challenge.reviewNote ?? '' })}</Text>}
      {workingStatus === 'in-review' && hasLiveVersion && <Text mt="xs">{t('changeInReview')}</Text>}
      {challenge.confirmBy && (
        <Text mt="xs" fz="sm" c="dimmed">
          {t('confirmBy')} <Day on={challenge.confirmBy} />
        </Text>
      )}
      <Group mt="md" gap="xs">
        {hasLiveVersion && (
          <Button component={Link} to={`/challenges/${id}/matches`}>
            {t('seeMatches')}
          </Button>
        )}
        {isWriting && (
          <Button component={Link} to={`/challenges/${id}/edit`} variant={hasLiveVersion ? 'default' : 'filled'}>
            {t('continueDraft')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function List(): ReactElement {
  const t = useTexts(challengesTexts);
  const list = useInfiniteQuery({
    queryKey: ['challenges', 'mine'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/challenges/mine', { params: { query: { limit: 20, ...(cursor && { cursor }) } } })),
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
      <EmptyState title={t('mineNoneTitle')} action={action}>
        {t('mineNoneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Stack maw="52rem">
        {items.map((challenge) => (
          <OwnChallenge key={challenge.id} challenge={challenge} />
        ))}
      </Stack>
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </>
  );
}

export function MyChallengesPage(): ReactElement {
  const t = useTexts(challengesTexts);
  const write = (
    <Button component={Link} to="/challenges/new">
      {t('write')}
    </Button>
  );
  return (
    <>
      <PageTitle actions={write}>{t('mineTitle')}</PageTitle>
      <List />
    </>
  );
}
