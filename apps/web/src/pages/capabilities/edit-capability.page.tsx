import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { CapabilityForm } from './capability-form.js';
import { valuesOf } from './capability-values.js';

export function EditCapabilityPage(): ReactElement {
  const { capabilityId = '' } = useParams();
  const draft = useQuery({
    queryKey: ['capability-draft', capabilityId],
    queryFn: () => answer(api.GET('/api/v1/capabilities/{capabilityId}/draft', { params: { path: { capabilityId } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (draft.isPending) return <Loading />;
  if (draft.error) return <ProblemNote error={draft.error} onRetry={draft.refetch} />;
  const { version, organisationId, status, reviewNote } = draft.data;
  return (
    <CapabilityForm
      initial={valuesOf(draft.data)}
      saved={{ id: capabilityId, version }}
      organisationIds={[organisationId]}
      returnedWith={status === 'returned' ? (reviewNote ?? '') : null}
    />
  );
}
