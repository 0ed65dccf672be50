import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ChallengeCard } from '../../parts/challenge-card.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { browseTexts } from './browse.texts.js';

export function ChallengesPage(): ReactElement {
  const t = useTexts(browseTexts);
  const list = usePages(['challenges', 'list'], (after) =>
    answer(api.GET('/api/v1/challenges', { params: { query: { limit: 20, ...after } } })),
  );
  const write = (
    <Button component={Link} to="/challenges/new">
      {t('write')}
    </Button>
  );
  const empty = (
    <EmptyState title={t('noneTitle')} action={write}>
      {t('noneText')}
    </EmptyState>
  );
  return (
    <>
      <PageTitle lead={t('lead')} actions={write}>
        {t('title')}
      </PageTitle>
      <PagedList list={list} empty={empty}>
        {(challenge) => <ChallengeCard key={challenge.id} challenge={challenge} />}
      </PagedList>
    </>
  );
}
