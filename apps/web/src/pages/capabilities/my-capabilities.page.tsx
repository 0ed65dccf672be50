import { capabilityKinds } from '#domain/vocabulary';
import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StateBadge } from '../../parts/state-badge.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { ClaimButton } from './capability.page.js';

type Own = components['schemas']['OwnCapability'];

function Progress({ capability }: { capability: Own }): ReactElement | null {
  const t = useTexts(capabilitiesTexts);
  const { workingStatus, hasLiveVersion } = capability;
  if (workingStatus === 'returned') return <Text mt="xs">{t('returned', { note: capability.reviewNote ?? '' })}</Text>;
  if (!hasLiveVersion) return null;
  if (workingStatus === 'in-review') return <Text mt="xs">{t('changeInReview')}</Text>;
  return workingStatus === 'draft' ? <Text mt="xs">{t('changeDraft')}</Text> : null;
}

function mayBeClaimed({ state, origin, isClaimed }: Own): boolean {
  return !isClaimed && (state === 'imported' || (state === 'published' && origin === 'import'));
}

function OwnCapability({ capability }: { capability: Own }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const language = useLanguage();
  const { id, state, workingStatus, hasLiveVersion, organisation } = capability;
  const hasDraft = workingStatus === 'draft' || workingStatus === 'returned';
  const isWriting = state === 'claimed' || (hasDraft && state !== 'imported' && state !== 'archived');
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={2} fz="h3">
            <Anchor component={Link} to={`/capabilities/${id}`} inherit underline="hover">
              {capability.title || t('untitled')}
            </Anchor>
          </Title>
          <Text c="dimmed" fz="sm">
            {capabilityKinds.labels[capability.kind][language]} · {organisation.name}
          </Text>
        </div>
        <StateBadge of="capability" state={state} />
      </Group>
      <Progress capability={capability} />
      <Group mt="md" gap="xs">
        {state === 'published' && hasLiveVersion && (
          <Button component={Link} to={`/capabilities/${id}/challenges`}>
            {t('seeChallenges')}
          </Button>
        )}
        {mayBeClaimed(capability) && <ClaimButton capabilityId={id} />}
        {isWriting && (
          <Button component={Link} to={`/capabilities/${id}/edit`} variant={hasLiveVersion ? 'default' : 'filled'}>
            {t('continueDraft')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function List(): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const list = useInfiniteQuery({
    queryKey: ['capabilities', 'mine'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/capabilities/mine', { params: { query: { limit: 20, ...(cursor && { cursor }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const action = (
      <Button component={Link} to="/capabilities/new">
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
        {items.map((capability) => (
          <OwnCapability key={capability.id} capability={capability} />
        ))}
      </Stack>
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </>
  );
}

export function MyCapabilitiesPage(): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const write = (
    <Button component={Link} to="/capabilities/new">
      {t('write')}
    </Button>
  );
  return (
    <>
      <PageTitle actions={write} lead={t('mineLead')}>
        {t('mineTitle')}
      </PageTitle>
      <List />
    </>
  );
}
