import { Alert, Badge, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StateBadge } from '../../parts/state-badge.js';
import { ChallengeActions } from './challenge-actions.js';
import { ChallengeContentView } from './challenge-content.js';
import { challengesTexts } from './challenges.texts.js';

export function ChallengePage(): ReactElement {
  const t = useTexts(challengesTexts);
  const { challengeId = '' } = useParams();
  const [query] = useSearchParams();
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
        {teaser.title || t('untitled')}
      </PageTitle>
      {query.get('saved') === 'submitted' && (
        <Alert role="status" mb="lg" maw="46rem">
          {t('submitted')}
        </Alert>
      )}
      {management?.workingStatus === 'returned' && (
        <Alert color="orange" mb="lg" maw="46rem">
          {t('changeReturned', { note: management.reviewNote ?? '' })}
        </Alert>
      )}
      <ChallengeActions challenge={challenge.data} />
      <ChallengeContentView challenge={challenge.data} />
    </>
  );
}
