import { Anchor, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { MatchScore } from '../../parts/match-score.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { ReasonList } from '../../parts/reason-list.js';
import { matchesTexts } from './matches.texts.js';

export type WrittenNeed = components['schemas']['MatchPreviewRequest'];
type Item = components['schemas']['MatchPreview']['items'][number];

/** As much as the preview reads. */
export const needBounds = { title: 256, text: 20_000 } as const;

const pauseMs = 350;
const fewestLetters = 12;

function Likely({ item }: { item: Item }): ReactElement {
  const { capability } = item;
  return (
    <Paper withBorder p="sm" component="li">
      <Group wrap="nowrap" align="flex-start" justify="space-between" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Anchor component={Link} to={`/capabilities/${capability.id}`} fw={650} target="_blank" rel="noreferrer">
            {capability.title}
          </Anchor>
          <Text fz="sm" c="dimmed">
            {capability.organisation.name}
          </Text>
        </div>
        <MatchScore score={item.strength} size={26} />
      </Group>
      <div style={{ marginTop: '0.5rem', fontSize: '0.9rem' }}>
        <ReasonList reasons={item.reasons.filter(({ verdict }) => verdict === 'match').slice(0, 2)} />
      </div>
    </Paper>
  );
}

/** Beside the form of a challenge: who could help, as far as it is written. Only for people who are signed in. */
export function LikelyMatches({ need }: { need: WrittenNeed }): ReactElement {
  const t = useTexts(matchesTexts);
  const problem = useProblemWords();
  const [asked] = useDebouncedValue(need, pauseMs);
  const letters = `${asked.title ?? ''}${asked.text ?? ''}`.trim().length;
  const isWritten = letters >= fewestLetters || (asked.topics ?? []).length > 0;
  const found = useQuery({
    queryKey: ['likely-matches', asked],
    queryFn: () => answer(api.POST('/api/v1/matches/preview', { body: asked })),
    enabled: isWritten,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.ready === false ? 2_000 : false),
    staleTime: 60_000,
  });
  const items = isWritten ? (found.data?.items ?? []) : [];
  const words = (): string => {
    if (!isWritten) return t('likelyHint');
    if (found.data?.ready === false) return t('likelyNotReady');
    if (found.isError) return problem(found.error);
    const good = items.filter(({ isGood }) => isGood).length;
    if (good > 0) return t('likelyFound', { count: good });
    if (found.data) return items.length > 0 ? t('likelyMisses') : t('likelyNone');
    return '';
  };
  return (
    <Paper p="md" radius="lg" bg="var(--qf-hero)">
      <Group justify="space-between">
        <Title order={2} fz="h3">
          {t('likelyTitle')}
        </Title>
        {found.isFetching && <Loader size="xs" aria-hidden="true" />}
      </Group>
      <Text fz="sm" mt={4} role="status">
        {words()}
      </Text>
      <Stack component="ul" gap="xs" mt="sm" p={0} m={0}>
        {items.slice(0, 5).map((item) => (
          <Likely key={item.capability.id} item={item} />
        ))}
      </Stack>
    </Paper>
  );
}
