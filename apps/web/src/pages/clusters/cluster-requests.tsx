import { label, organisationKinds } from '#domain/vocabulary';
import { Anchor, Blockquote, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { membershipTexts } from './membership.texts.js';

type Request = components['schemas']['MembershipRequests']['items'][number];

/** The organisations that ask to join, for who manages the cluster; nothing where none does. */
export function ClusterRequests({ clusterId }: { clusterId: string }): ReactElement | null {
  const t = useTexts(membershipTexts);
  const requests = useQuery({
    queryKey: ['clusters', clusterId, 'requests'],
    queryFn: () => answer(api.GET('/api/v1/clusters/{clusterId}/requests', { params: { path: { clusterId } } })),
  });
  if (requests.error) return <ProblemNote error={requests.error} onRetry={requests.refetch} />;
  if (!requests.data || requests.data.items.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="asked-title" gap="sm" my="xl" maw="46rem">
      <Title order={2} id="asked-title">
        {t('asked')}
      </Title>
      {requests.data.items.map((request) => (
        <AskedRequest key={request.id} request={request} clusterId={clusterId} />
      ))}
    </Stack>
  );
}

function AskedRequest({ request, clusterId }: { request: Request; clusterId: string }): ReactElement {
  const t = useTexts(membershipTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { id, name, kind, city } = request.organisation;
  const params = { path: { clusterId, requestId: request.id } };
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['clusters', clusterId] });
    await queries.invalidateQueries({ queryKey: ['cluster-requests'] });
  };
  return (
    <Paper withBorder radius="lg" p="md">
      <Anchor component={Link} to={`/organisations/${id}`} fw={600}>
        {name}
      </Anchor>
      <Text fz="sm" c="dimmed">
        {[label(organisationKinds, kind, language), city].filter(Boolean).join(' · ')} ·{' '}
        <DateTime at={request.askedAt} />
      </Text>
      {request.message && (
        <Blockquote p="sm" my="sm">
          {request.message}
        </Blockquote>
      )}
      <Group gap="xs" mt="sm">
        <ConfirmButton
          variant="filled"
          aria-label={t('acceptWho', { name })}
          question={t('acceptQuestion', { name })}
          consequence={t('acceptText')}
          confirmLabel={t('accept')}
          onConfirm={() =>
            answer(api.POST('/api/v1/clusters/{clusterId}/requests/{requestId}/accept', { params })).then(reload)
          }
        >
          {t('accept')}
        </ConfirmButton>
        <ConfirmButton
          aria-label={t('declineWho', { name })}
          question={t('declineQuestion', { name })}
          confirmLabel={t('decline')}
          consequence={
            <Textarea
              label={t('reason')}
              required
              minLength={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          }
          onConfirm={() =>
            answer(
              api.POST('/api/v1/clusters/{clusterId}/requests/{requestId}/decline', { params, body: { reason } }),
            ).then(reload)
          }
        >
          {t('decline')}
        </ConfirmButton>
      </Group>
    </Paper>
  );
}
