import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { DateTime } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { boardTexts } from './board.texts.js';

type Review = components['schemas']['WaitingReview'];

function ReviewRow({ review }: { review: Review }): ReactElement {
  const t = useTexts(boardTexts);
  const folder = review.kind === 'challenge' ? 'challenges' : 'capabilities';
  return (
    <Paper component="article" withBorder radius="lg" p="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Text c="dimmed" fz="sm" fw={600}>
            {t(review.kind === 'challenge' ? 'kindChallenge' : 'kindCapability')}
          </Text>
          <Title order={2} fz="h3">
            {review.title}
          </Title>
          <Text>{review.organisation.name}</Text>
          <Text fz="sm" c="dimmed">
            {t('submitted')}: <DateTime at={review.submittedAt} />
          </Text>
          {review.isChange && <Badge variant="light">{t('change')}</Badge>}
        </div>
        <Button component={Link} to={`/${folder}/${review.id}/review`}>
          {t('review')}
        </Button>
      </Group>
    </Paper>
  );
}

/** Challenges and capabilities that wait for the reader's review, oldest first. */
export function ReviewQueue(): ReactElement {
  const t = useTexts(boardTexts);
  const list = useInfiniteQuery({
    queryKey: ['board', 'reviews'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/reviews', { params: { query: cursor ? { cursor } : {} } })),
    getNextPageParam: (page) => page.nextCursor,
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('noReviews')}>{t('noReviewsText')}</EmptyState>;
  return (
    <Stack gap="md" maw="52rem">
      {items.map((review) => (
        <ReviewRow key={review.id} review={review} />
      ))}
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </Stack>
  );
}
