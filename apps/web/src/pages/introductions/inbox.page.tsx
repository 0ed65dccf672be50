import { inboxTabs } from '#domain/introductions';
import { Badge, Button, Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isBroker, useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { WaitingOverrides } from '../conflicts/waiting-overrides.js';
import { OwnPools } from '../pools/own-pools.js';
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

/** The introductions of a person, by what comes next; opens where something is to be seen. */
export function InboxPage(): ReactElement {
  const t = useTexts(introductionsTexts);
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const chosen = inboxTabs.find((known) => known === search.get('tab'));
  const first = useInbox(chosen ?? 'to-answer');
  const counts = first.data?.pages[0]?.counts;
  const tab = chosen ?? inboxTabs.find((known) => known !== 'done' && counts && counts[known] > 0) ?? 'to-answer';
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {isBroker(session) && <WaitingOverrides />}
      <OwnPools isToAnswer />
      <Tabs value={tab} onChange={(next) => setSearch(next ? { tab: next } : {}, { replace: true })}>
        <Tabs.List aria-label={t('tabs')} mb="lg">
          {inboxTabs.map((known) => (
            <Tabs.Tab
              key={known}
              value={known}
              px={{ base: 8, xs: 'md' }}
              rightSection={known !== 'done' && count(counts?.[known])}
            >
              {t(known)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>{counts || first.error ? <Cases tab={tab} /> : <Loading />}</Tabs.Panel>
      </Tabs>
    </>
  );
}

function Cases({ tab }: { tab: Tab }): ReactElement {
  return (
    <PagedList list={useInbox(tab)} empty={<Empty tab={tab} />}>
      {(introduction) => <CaseRow key={introduction.id} introduction={introduction} />}
    </PagedList>
  );
}

function count(cases: number | undefined): ReactElement | null {
  return cases ? <Badge variant="light">{cases}</Badge> : null;
}

function useInbox(tab: Tab) {
  return usePages([...introductionsKey, 'inbox', tab], (after) =>
    answer(api.GET('/api/v1/introductions', { params: { query: { tab, ...after } } })),
  );
}
