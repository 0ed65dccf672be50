import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { Day } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { StateBadge } from '../../parts/state-badge.js';
import { ThingCard } from '../../parts/thing-card.js';
import { OwnPools } from '../pools/own-pools.js';
import { writingTexts } from '../writing/writing.texts.js';
import { challengesTexts } from './challenges.texts.js';

function OwnChallenge({ challenge }: { challenge: components['schemas']['OwnChallenge'] }): ReactElement {
  const [t, w] = [useTexts(challengesTexts), useTexts(writingTexts)];
  const { id, state, workingStatus, hasLiveVersion } = challenge;
  const isWriting = state === 'draft' || workingStatus === 'draft' || workingStatus === 'returned';
  const actions = (
    <>
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
    </>
  );
  return (
    <ThingCard
      to={`/challenges/${id}`}
      title={challenge.title || w('untitled')}
      facts={challenge.organisation.name}
      aside={<StateBadge of="challenge" state={state} />}
      actions={(hasLiveVersion || isWriting) && actions}
    >
      {workingStatus === 'returned' && <Text mt="xs">{w('returned', { note: challenge.reviewNote ?? '' })}</Text>}
      {workingStatus === 'in-review' && hasLiveVersion && <Text mt="xs">{t('changeInReview')}</Text>}
      {challenge.confirmBy && (
        <Text mt="xs" fz="sm" c="dimmed">
          {t('confirmBy')} <Day on={challenge.confirmBy} />
        </Text>
      )}
    </ThingCard>
  );
}

export function MyChallengesPage(): ReactElement {
  const t = useTexts(challengesTexts);
  const list = usePages(['challenges', 'mine'], (after) =>
    answer(api.GET('/api/v1/challenges/mine', { params: { query: { limit: 20, ...after } } })),
  );
  const write = (
    <Button component={Link} to="/challenges/new">
      {t('write')}
    </Button>
  );
  const empty = (
    <EmptyState title={t('mineNoneTitle')} action={write}>
      {t('mineNoneText')}
    </EmptyState>
  );
  return (
    <>
      <PageTitle actions={write}>{t('mineTitle')}</PageTitle>
      <OwnPools />
      <PagedList list={list} empty={empty}>
        {(challenge) => <OwnChallenge key={challenge.id} challenge={challenge} />}
      </PagedList>
    </>
  );
}
