import { Anchor, Group, SimpleGrid, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ChallengeCard } from '../../parts/challenge-card.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';

/** The newest challenges that this reader may see; nothing while there are none. */
export function NewestChallenges(): ReactElement | null {
  const t = useTexts(homeTexts);
  const newest = useQuery({
    queryKey: ['challenges', 'newest'],
    queryFn: () => answer(api.GET('/api/v1/challenges', { params: { query: { limit: 4 } } })),
  });
  const items = newest.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="newest" className={classes.section}>
      <Group justify="space-between" mb="md">
        <Title order={2} id="newest">
          {t('newest')}
        </Title>
        <Anchor component={Link} to="/challenges">
          {t('allChallenges')}
        </Anchor>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {items.map((challenge) => (
          <ChallengeCard key={challenge.id} challenge={challenge} level={3} />
        ))}
      </SimpleGrid>
    </section>
  );
}
