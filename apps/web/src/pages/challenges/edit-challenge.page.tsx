import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ChallengeForm } from './challenge-form.js';
import { valuesOf } from './challenge-values.js';

export function EditChallengePage(): ReactElement {
  const { challengeId = '' } = useParams();
  const draft = useQuery({
    queryKey: ['challenge-draft', challengeId],
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}/draft', { params: { path: { challengeId } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (draft.isPending) return <Loading />;
  if (draft.error) return <ProblemNote error={draft.error} onRetry={draft.refetch} />;
  const { version, organisationId, status, reviewNote } = draft.data;
  return (
    <ChallengeForm
      initial={valuesOf(draft.data)}
      saved={{ id: challengeId, version }}
      organisationIds={[organisationId]}
      returnedWith={status === 'returned' ? (reviewNote ?? '') : null}
    />
  );
}
