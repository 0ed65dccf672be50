import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer, type Versioned } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { ChallengeContentView, type Challenge } from './challenge-content.js';
import './challenge-problems.js';
import { challengesTexts } from './challenges.texts.js';

function Decision({ challenge }: { challenge: Versioned<Challenge> }): ReactElement {
  const t = useTexts(challengesTexts);
  const words = useProblemWords();
  const [navigate, queries] = [useNavigate(), useQueryClient()];
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const call = { params: { path: { challengeId: challenge.data.id } }, headers: ifMatch(challenge.etag) };
  const leave = async (to: string): Promise<void> => {
    // Only marked as old: the version in review is gone, and must not be asked for again.
    for (const area of ['challenges', 'reviews', 'board']) {
      await queries.invalidateQueries({ queryKey: [area], refetchType: 'none' });
    }
    await navigate(to);
  };
  const publish = (): void => {
    answer(api.POST('/api/v1/challenges/{challengeId}/publish', call)).then(
      () => leave(`/challenges/${challenge.data.id}/matches`),
      (error: unknown) => setProblem(words(error)),
    );
  };
  return (
    <>
      {problem && (
        <Alert color="red" role="alert" mb="md" maw="46rem">
          {problem}
        </Alert>
      )}
      <Group mb="xl">
        <Button onClick={publish}>{t('publish')}</Button>
        <ConfirmButton
          question={t('returnQuestion')}
          confirmLabel={t('returnIt')}
          consequence={
            <Textarea
              label={t('returnNote')}
              minRows={4}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          }
          onConfirm={async () => {
            await answer(api.POST('/api/v1/challenges/{challengeId}/return', { ...call, body: { note } }));
            await leave('/broker');
          }}
        >
          {t('returnIt')}
        </ConfirmButton>
      </Group>
    </>
  );
}

/** What waits for review, as its readers will see it, with "publish" and "send back". */
export function ReviewChallengePage(): ReactElement {
  const t = useTexts(challengesTexts);
  const { challengeId = '' } = useParams();
  const challenge = useQuery({
    queryKey: ['challenges', challengeId, 'in-review'],
    queryFn: () =>
      versionedAnswer(api.GET('/api/v1/challenges/{challengeId}/in-review', { params: { path: { challengeId } } })),
  });
  if (challenge.isPending) return <Loading />;
  if (challenge.error) return <ProblemNote error={challenge.error} onRetry={challenge.refetch} />;
  const { data } = challenge.data;
  return (
    <>
      <PageTitle lead={t('reviewLead')}>{t('reviewTitle', { title: data.teaser.title })}</PageTitle>
      {data.actions.includes('review') ? (
        <Decision challenge={challenge.data} />
      ) : (
        <Text mb="xl" fw={600}>
          {t('reviewerIsAuthor')}
        </Text>
      )}
      <ChallengeContentView challenge={data} />
    </>
  );
}
