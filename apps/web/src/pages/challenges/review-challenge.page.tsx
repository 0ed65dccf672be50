import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ReviewDecision } from '../../parts/review-decision.js';
import { ChallengeContentView } from './challenge-content.js';
import './challenge-problems.js';
import { challengesTexts } from './challenges.texts.js';

/** What waits for review, as its readers will see it, with "publish" and "send back". */
export function ReviewChallengePage(): ReactElement {
  const t = useTexts(challengesTexts);
  const { challengeId = '' } = useParams();
  const params = { path: { challengeId } };
  const challenge = useQuery({
    queryKey: ['challenges', challengeId, 'in-review'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/challenges/{challengeId}/in-review', { params })),
  });
  if (challenge.isPending) return <Loading />;
  if (challenge.error) return <ProblemNote error={challenge.error} onRetry={challenge.refetch} />;
  const { data, etag } = challenge.data;
  const call = { params, headers: ifMatch(etag) };
  return (
    <>
      <PageTitle lead={t('reviewLead')}>{t('reviewTitle', { title: data.teaser.title })}</PageTitle>
      {data.actions.includes('review') ? (
        <ReviewDecision
          area="challenges"
          publishedAt={`/challenges/${challengeId}/matches`}
          onPublish={() => answer(api.POST('/api/v1/challenges/{challengeId}/publish', call))}
          onReturn={(note) => answer(api.POST('/api/v1/challenges/{challengeId}/return', { ...call, body: { note } }))}
        />
      ) : (
        <Text mb="xl" fw={600}>
          {t('reviewerIsAuthor')}
        </Text>
      )}
      <ChallengeContentView challenge={data} />
    </>
  );
}
