import { label, membershipRequestStates } from '#domain/vocabulary';
import { Anchor, Button, Group, List, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { membershipTexts } from './membership.texts.js';

/** What an organisation asked of clusters, and what became of it. */
export function OwnRequests({ organisationId }: { organisationId: string }): ReactElement {
  const t = useTexts(membershipTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const path = '/api/v1/organisations/{organisationId}/cluster-requests';
  const requests = useQuery({
    queryKey: ['organisations', organisationId, 'cluster-requests'],
    queryFn: () => answer(api.GET(path, { params: { path: { organisationId } } })),
  });
  const withdraw = async (requestId: string): Promise<void> => {
    await answer(api.POST(`${path}/{requestId}/withdraw`, { params: { path: { organisationId, requestId } } }));
    await queries.invalidateQueries({ queryKey: ['organisations', organisationId] });
  };
  return (
    <section aria-labelledby="requests-title">
      <Title order={2} id="requests-title" mb="sm">
        {t('requests')}
      </Title>
      {requests.error && <ProblemNote error={requests.error} onRetry={requests.refetch} />}
      {requests.data?.items.length === 0 && <Text c="dimmed">{t('noRequests')}</Text>}
      <List listStyleType="none" spacing="sm" mb="md">
        {requests.data?.items.map(({ id, state, cluster, reason, askedAt }) => (
          <List.Item key={id}>
            <Group gap="sm">
              <Anchor component={Link} to={`/clusters/${cluster.id}`} fw={600}>
                {cluster.name}
              </Anchor>
              <Text>
                {label(membershipRequestStates, state, language)}, <DateTime at={askedAt} />
              </Text>
              {state === 'pending' && (
                <ConfirmButton
                  size="compact-md"
                  question={t('withdrawQuestion', { name: cluster.name })}
                  onConfirm={() => withdraw(id)}
                >
                  {t('withdraw')}
                </ConfirmButton>
              )}
            </Group>
            {reason && <Text fz="sm">{reason}</Text>}
          </List.Item>
        ))}
      </List>
      <Button component={Link} variant="default" to="/clusters">
        {t('find')}
      </Button>
    </section>
  );
}
