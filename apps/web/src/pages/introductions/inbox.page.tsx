import { inboxTabs } from '#domain/introductions';
import { Badge, Button, Stack, Tabs } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { CaseRow } from './case-row.js';
import { introductionsKey, type Tab } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';

const emptyTexts = { waiting: 'noneWaiting', scheduled: 'noneScheduled', done: 'noneDone' } as const;

function Empty({ tab }: { tab: Tab }): ReactElement {
  const t = useTexts(introductionsTexts);
  if (tab !== 'to-answer') return <EmptyState title={t('noneTitle')}>{t(emptyTexts[tab])}</EmptyState>;
  return (
    <EmptyState
      title={t('noneToAnswerTitle')}
      action={
        <Button component={Link} to="/calendar" variant="default">
          {t('setHours')}
        </Button>
      }
    >
      {t('noneToAnswer')}
    </EmptyState>
  );
}

function useInbox(tab: Tab) {
  return useInfiniteQuery({
    queryKey: [...introductionsKey, 'inbox', tab],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/introductions', { params: { query: { tab, ...(cursor ? { cursor } : {}) } } })),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The introductions of a person, by what comes next. */
export function InboxPage(): ReactElement {
  const t = useTexts(introductionsTexts);
  const [search, setSearch] = useSearchParams();
  const tab = inboxTabs.find((known) => known === search.get('tab')) ?? 'to-answer';
  const list = useInbox(tab);
  const counts = list.data?.pages[0]?.counts;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Tabs value={tab} onChange={(next) => setSearch(next ? { tab: next } : {}, { replace: true })}>
        <Tabs.List aria-label={t('tabs')} mb="lg">
          {inboxTabs.map((known) => (
            <Tabs.Tab
              key={known}
              value={known}
              rightSection={
                known === 'to-answer' && counts && counts['to-answer'] > 0 ? <Badge>{counts['to-answer']}</Badge> : null
              }
            >
              {t(known)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {list.isPending && <Loading />}
          {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
          {list.data && items.length === 0 && <Empty tab={tab} />}
          <Stack gap="md" maw="52rem">
            {items.map((introduction) => (
              <CaseRow key={introduction.id} introduction={introduction} />
            ))}
          </Stack>
          <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
