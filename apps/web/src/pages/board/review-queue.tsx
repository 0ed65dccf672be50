import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { Day } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
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
            {t('submitted')}: <Day on={review.submittedAt} />
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
  const list = usePages(['board', 'reviews'], (after) =>
    answer(api.GET('/api/v1/reviews', { params: { query: after } })),
  );
  return (
    <PagedList list={list} empty={<EmptyState title={t('noReviews')}>{t('noReviewsText')}</EmptyState>}>
      {(review) => <ReviewRow key={review.id} review={review} />}
    </PagedList>
  );
}
