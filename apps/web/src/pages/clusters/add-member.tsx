import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { clusterTexts } from './clusters.texts.js';

const SHORTEST = 3;

/** Takes an organisation that is known here into the cluster, found by a part of its name. */
export function AddMember({ clusterId }: { clusterId: string }): ReactElement {
  const t = useTexts(clusterTexts);
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [name] = useDebouncedValue(typed.trim(), 300);
  const found = useQuery({
    queryKey: ['organisations', 'named', name],
    queryFn: () => answer(api.GET('/api/v1/organisations', { params: { query: { name, limit: 8 } } })),
    enabled: name.length >= SHORTEST,
  });
  const add = (organisationId: string): void => {
    setProblem(null);
    const call = api.POST('/api/v1/clusters/{clusterId}/members', {
      params: { path: { clusterId } },
      body: { organisationId, standing: 'active' },
    });
    answer(call).then(() => queries.invalidateQueries({ queryKey: ['clusters', clusterId] }), setProblem);
  };
  return (
    <Stack mt="xl" gap="sm" maw="38rem">
      <Title order={3}>{t('addMember')}</Title>
      <TextInput label={t('addSearch')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {problem !== null && <ProblemNote error={problem} />}
      <div role="status">
        {found.data?.items.length === 0 && <Text c="dimmed">{t('addNone')}</Text>}
        <Stack gap="xs">
          {found.data?.items.map((organisation) => (
            <Group key={organisation.id} justify="space-between">
              <Text>{[organisation.name, organisation.city].filter(Boolean).join(', ')}</Text>
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('addWho', { name: organisation.name })}
                onClick={() => add(organisation.id)}
              >
                {t('addOne')}
              </Button>
            </Group>
          ))}
        </Stack>
      </div>
    </Stack>
  );
}
