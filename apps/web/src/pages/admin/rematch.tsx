import { Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { DateTime } from '../../parts/date-time.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { matchingTexts } from './matching.texts.js';

type Found = components['schemas']['Rematch'];

const LOOK_EVERY_MS = 1_500;
const states = {
  running: 'rematchRunning',
  done: 'rematchDone',
  failed: 'rematchFailed',
  superseded: 'rematchSuperseded',
} as const;

function Latest({ found }: { found: Found }): ReactElement {
  const t = useTexts(matchingTexts);
  const { state, challenges, ranked, askedAt, finishedAt } = found;
  return (
    <Stack gap="xs" maw="30rem">
      {state === 'running' && (
        <Progress value={challenges === 0 ? 100 : (100 * ranked) / challenges} aria-label={t('rematch')} />
      )}
      <Text>{t(states[state], { ranked, challenges })}</Text>
      <Text c="dimmed">
        <DateTime at={finishedAt ?? askedAt} />
      </Text>
    </Stack>
  );
}

/** Ranks every open challenge again, and shows how far that is. */
export function Rematch(): ReactElement {
  const t = useTexts(matchingTexts);
  /** The one that was the latest when another was asked for; undefined: none was asked for here. */
  const [before, setBefore] = useState<string | null>();
  const latest = useQuery({
    queryKey: ['rematch'],
    queryFn: () => answer(api.GET('/api/v1/rematches/latest')),
    refetchInterval: ({ state: { data } }) =>
      data?.latest?.state === 'running' || (before !== undefined && (data?.latest?.id ?? null) === before)
        ? LOOK_EVERY_MS
        : false,
  });
  const found = latest.data?.latest ?? null;
  const waits = before !== undefined && (found?.id ?? null) === before;
  const ask = async (): Promise<void> => {
    await answer(api.POST('/api/v1/rematches'));
    setBefore(found?.id ?? null);
    await latest.refetch();
  };
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('rematch')}</Title>
      <Text c="dimmed" maw="46rem">
        {t('rematchLead')}
      </Text>
      <Group>
        <ActionButton variant="default" disabled={!latest.data || waits || found?.state === 'running'} onAct={ask}>
          {t('rematchAsk')}
        </ActionButton>
      </Group>
      <div role="status">
        {waits && <Text>{t('rematchWaits')}</Text>}
        {!waits && found && <Latest found={found} />}
      </div>
      {latest.error && <ProblemNote error={latest.error} onRetry={latest.refetch} />}
    </Stack>
  );
}
