import { Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { isBroker, useSession } from '../../api/session.js';
import { NotFoundPage } from '../../app/page-problems.js';
import { useTexts } from '../../i18n/texts.js';
import { PageTitle } from '../../parts/page-title.js';
import { WaitingOverrides } from '../conflicts/waiting-overrides.js';
import { BoardPools } from '../pools/board-pools.js';
import { BoardCases } from './board-cases.js';
import { boardTexts } from './board.texts.js';
import { Candidates } from './candidates.js';
import { ReviewQueue } from './review-queue.js';
import { Week } from './week.js';

const parts = ['reviews', 'candidates', 'pools', 'cases', 'week'] as const;
const panels = {
  reviews: ReviewQueue,
  candidates: Candidates,
  pools: BoardPools,
  cases: BoardCases,
  week: Week,
} as const;

/** What a broker works on: reviews, matches to introduce, challenges to bring together, cases by state. */
export function BoardPage(): ReactElement {
  const t = useTexts(boardTexts);
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const part = parts.find((known) => known === search.get('part')) ?? 'reviews';
  const Panel = panels[part];
  if (!isBroker(session)) return <NotFoundPage />;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <WaitingOverrides />
      <Tabs value={part} onChange={(next) => setSearch(next ? { part: next } : {}, { replace: true })}>
        <Tabs.List aria-label={t('tabs')} mb="lg">
          {parts.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {t(known)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part}>
          <Panel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
