import { Alert, NativeSelect, Text, Textarea, Title } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api, idempotency } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { membershipTexts } from './membership.texts.js';

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly isMember: boolean;
  readonly isWaiting: boolean;
}

/** The organisations of the person, and how each stands to the cluster. */
function useCandidates(clusterId: string): readonly Candidate[] {
  const { organisationIds } = useSession();
  const found = useQueries({
    queries: organisationIds.map((organisationId) => {
      const params = { path: { organisationId } };
      return {
        queryKey: ['organisations', organisationId, 'joining'],
        queryFn: async () => ({
          organisation: await answer(api.GET('/api/v1/organisations/{organisationId}', { params })),
          requests: await answer(api.GET('/api/v1/organisations/{organisationId}/cluster-requests', { params })),
        }),
      };
    }),
  });
  return found.flatMap(({ data }) => {
    if (!data) return [];
    const { organisation, requests } = data;
    const isMember = organisation.clusters.some(({ id }) => id === clusterId);
    const isWaiting = requests.items.some(({ state, cluster }) => state === 'pending' && cluster.id === clusterId);
    return [{ id: organisation.id, name: organisation.name, isMember, isWaiting }];
  });
}

/** Lets people ask for their organisation to join, and says where a request waits. */
export function AskToJoin({ clusterId }: { clusterId: string }): ReactElement | null {
  const t = useTexts(membershipTexts);
  const candidates = useCandidates(clusterId);
  const waiting = candidates.filter(({ isMember, isWaiting }) => isWaiting && !isMember);
  const free = candidates.filter(({ isMember, isWaiting }) => !isMember && !isWaiting);
  if (waiting.length + free.length === 0) return null;
  return (
    <section aria-labelledby="join-title">
      <Title order={2} id="join-title" mt="xl" mb="sm">
        {t('join')}
      </Title>
      <div role="status">
        {waiting.map(({ id, name }) => (
          <Alert key={id} color="clover" mb="md" maw="46rem">
            {t('waits', { name })}
          </Alert>
        ))}
      </div>
      {free.length > 0 && <AskForm key={free[0]?.id} clusterId={clusterId} free={free} />}
    </section>
  );
}

function AskForm({ clusterId, free }: { clusterId: string; free: readonly Candidate[] }): ReactElement {
  const t = useTexts(membershipTexts);
  const queries = useQueryClient();
  const form = useGuidedForm({ initial: { organisationId: free[0]?.id ?? '', message: '' } });
  return (
    <>
      <Text mb="md" maw="46rem">
        {t('joinText')}
      </Text>
      <GuidedForm
        form={form}
        submitLabel={t('ask')}
        onSend={async ({ organisationId, message }, key) => {
          const params = { path: { organisationId } };
          const body = { clusterId, message };
          const headers = idempotency(key);
          await answer(api.POST('/api/v1/organisations/{organisationId}/cluster-requests', { params, body, headers }));
          await queries.invalidateQueries({ queryKey: ['organisations', organisationId] });
        }}
      >
        <NativeSelect
          label={t('joinAs')}
          data={free.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('organisationId')}
        />
        <Textarea label={t('message')} maxLength={1000} {...form.field('message')} />
      </GuidedForm>
    </>
  );
}
