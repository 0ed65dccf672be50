import { Anchor, Checkbox, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { partsTexts } from '../../parts/parts.texts.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { PoolCard } from './pool-card.js';
import { useRefreshPools } from './pools.queries.js';
import { poolsTexts } from './pools.texts.js';

type Likely = components['schemas']['BoardPools']['likely'][number];

function LikelyPool({ likely }: { likely: Likely }): ReactElement {
  const [t, parts] = [useTexts(poolsTexts), useTexts(partsTexts)];
  const refresh = useRefreshPools();
  const [chosen, setChosen] = useState(likely.challenges.map(({ id }) => id));
  const [message, setMessage] = useState('');
  const propose = async (): Promise<void> => {
    await answer(api.POST('/api/v1/board/pools', { body: { challengeIds: [...chosen], message } }));
    await refresh();
  };
  return (
    <Paper component="article" withBorder radius="lg" p="md" maw="52rem">
      <Stack gap="sm">
        {likely.challenges.map(({ id, title, organisation }) => (
          <div key={id} style={{ display: 'flex', gap: '0.75rem' }}>
            <Checkbox
              aria-label={t('take', { title })}
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <div>
              <Anchor component={Link} to={`/challenges/${id}`} fw={600}>
                {title}
              </Anchor>
              <Text fz="sm" c="dimmed">
                {organisation?.name ?? parts('anonymousOwner')}
              </Text>
            </div>
          </div>
        ))}
        <div>
          <ConfirmButton
            variant="filled"
            question={t('proposeQuestion')}
            confirmLabel={t('propose')}
            check={() => (chosen.length < 2 ? t('tooFew') : null)}
            onConfirm={propose}
            consequence={
              <Stack>
                <Text>{t('proposeText')}</Text>
                <Textarea
                  label={t('proposeMessage')}
                  maxLength={1000}
                  value={message}
                  onChange={(event) => setMessage(event.currentTarget.value)}
                />
              </Stack>
            }
          >
            {t('propose')}
          </ConfirmButton>
        </div>
      </Stack>
    </Paper>
  );
}

/** For brokers: challenges that could stand as one demand, and what became of those they proposed. */
export function BoardPools(): ReactElement {
  const t = useTexts(poolsTexts);
  const pools = useQuery({
    queryKey: ['board', 'pools'],
    queryFn: () => answer(api.GET('/api/v1/board/pools')),
    refetchInterval: ({ state }) => (state.data?.ready === false ? 2_000 : false),
  });
  if (pools.isPending) return <Loading />;
  if (pools.error) return <ProblemNote error={pools.error} onRetry={pools.refetch} />;
  const { ready, likely, proposed } = pools.data;
  return (
    <Stack gap="md">
      {likely.length > 0 && (
        <>
          <Title order={2}>{t('likelyTitle')}</Title>
          <Text maw="52rem">{t('likelyText')}</Text>
        </>
      )}
      {!ready && <Text role="status">{t('loading')}</Text>}
      {ready && likely.length === 0 && <EmptyState title={t('likelyNone')}>{t('likelyNoneText')}</EmptyState>}
      {likely.map((each) => (
        <LikelyPool key={each.challenges[0]?.id} likely={each} />
      ))}
      {proposed.length > 0 && <Title order={2}>{t('proposedTitle')}</Title>}
      {proposed.map((pool) => (
        <PoolCard key={pool.id} pool={pool} />
      ))}
    </Stack>
  );
}
