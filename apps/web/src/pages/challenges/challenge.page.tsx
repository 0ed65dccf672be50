import { Badge, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StateBadge } from '../../parts/state-badge.js';
import { JoinChallenge } from '../pools/join-challenge.js';
import { OwnPools } from '../pools/own-pools.js';
import { SharedNeedLine } from '../pools/shared-need.js';
import { SavedNote } from '../writing/saved-note.js';
import { writingTexts } from '../writing/writing.texts.js';
import { ChallengeActions } from './challenge-actions.js';
import { ChallengeContentView } from './challenge-content.js';
import { challengesTexts } from './challenges.texts.js';

export function ChallengePage(): ReactElement {
  const [t, w] = [useTexts(challengesTexts), useTexts(writingTexts)];
  const { challengeId = '' } = useParams();
  const challenge = useQuery({
    queryKey: ['challenges', challengeId],
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}', { params: { path: { challengeId } } })),
  });
  if (challenge.isPending) return <Loading />;
  if (challenge.error) return <ProblemNote error={challenge.error} onRetry={challenge.refetch} />;
  const { teaser, state, origin, management } = challenge.data;
  return (
    <>
      <PageTitle
        kicker={
          <Group gap="xs">
            <StateBadge of="challenge" state={state} />
            {origin === 'import' && (
              <Badge variant="light" color="gray" size="lg">
                {t('imported')}
              </Badge>
            )}
          </Group>
        }
      >
        {teaser.title || w('untitled')}
      </PageTitle>
      <SavedNote returnedWith={management?.workingStatus === 'returned' ? (management.reviewNote ?? '') : null} />
      <SharedNeedLine challengeId={challengeId} />
      <ChallengeActions challenge={challenge.data} />
      <Group mb="md">
        <JoinChallenge challengeId={challengeId} />
      </Group>
      <OwnPools challengeId={challengeId} />
      <ChallengeContentView challenge={challenge.data} />
    </>
  );
}
