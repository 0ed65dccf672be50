import { Alert, Anchor, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { conflictsTexts } from './conflicts.texts.js';

/** Proposals in spite of a conflict that wait for another broker or an admin: for those who may agree. */
export function WaitingOverrides(): ReactElement | null {
  const t = useTexts(conflictsTexts);
  const waiting = useQuery({
    queryKey: ['board', 'overrides'],
    queryFn: () => answer(api.GET('/api/v1/board/overrides')),
  });
  const items = waiting.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Alert color="orange" mb="lg" title={t('waitingTitle')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
      <List>
        {items.map(({ introductionId, matchId, challenge, capability, askedBy }) => (
          <List.Item key={introductionId ?? matchId}>
            <Anchor
              component={Link}
              to={introductionId ? `/introductions/${introductionId}` : `/introductions/propose/${matchId ?? ''}`}
            >
              {challenge} – {capability}
            </Anchor>
            {askedBy && ` · ${t('askedBy', { name: askedBy })}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
