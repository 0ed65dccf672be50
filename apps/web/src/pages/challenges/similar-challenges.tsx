import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { partsTexts } from '../../parts/parts.texts.js';
import { JoinChallenge } from '../pools/join-challenge.js';
import { challengesTexts } from './challenges.texts.js';

export type WrittenChallenge = components['schemas']['SimilarChallengesRequest'];

const pauseMs = 600;
const fewestLetters = 30;

/** Beside the form of a challenge: those that ask nearly the same already; nothing while there are none. */
export function SimilarChallenges({ written }: { written: WrittenChallenge }): ReactElement {
  const t = useTexts(challengesTexts);
  const parts = useTexts(partsTexts);
  const [asked] = useDebouncedValue(written, pauseMs);
  const isLong = `${asked.title ?? ''}${asked.text ?? ''}`.trim().length >= fewestLetters;
  const found = useQuery({
    queryKey: ['similar-challenges', asked],
    queryFn: () => answer(api.POST('/api/v1/challenges/similar', { body: asked })),
    enabled: isLong,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.ready === false ? 2_000 : false),
    staleTime: 60_000,
  });
  const items = isLong ? (found.data?.items ?? []) : [];
  return (
    <div role="status">
      {items.length > 0 && (
        <Paper withBorder p="md" radius="lg" mb="md">
          <Title order={2} fz="h3">
            {t('similarTitle')}
          </Title>
          <Text fz="sm" mt={4}>
            {t('similarText')}
          </Text>
          <Stack component="ul" gap="xs" mt="sm" mb={0} pl="1.1rem">
            {items.map(({ id, title, organisation }) => (
              <li key={id}>
                <Anchor component={Link} to={`/challenges/${id}`} fw={650} target="_blank" rel="noreferrer">
                  {title}
                </Anchor>
                <Text fz="sm" c="dimmed">
                  {organisation?.name ?? parts('anonymousOwner')}
                </Text>
                <JoinChallenge challengeId={id} />
              </li>
            ))}
          </Stack>
        </Paper>
      )}
    </div>
  );
}
