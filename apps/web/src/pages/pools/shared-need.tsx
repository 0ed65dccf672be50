import { Badge, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useSharedNeed, type SharedNeed } from './pools.queries.js';
import { poolsTexts } from './pools.texts.js';

/** "Pool of 3 challenges in 2 clusters"; nothing for a challenge that stands alone. */
export function PoolBadge({ pool }: { pool: SharedNeed['pool'] }): ReactElement | null {
  const t = useTexts(poolsTexts);
  if (!pool) return null;
  const { challenges, clusters } = pool;
  return (
    <Badge variant="light" size="lg" tt="none" h="auto" py={4} styles={{ label: { whiteSpace: 'normal' } }}>
      {t('poolOf', { count: challenges })}
      {clusters > 0 && ` ${t('inClusters', { count: clusters })}`}
    </Badge>
  );
}

/** Who shares the need of a challenge, in numbers and in the names that are open to the reader. */
export function SharedNeedLine({ challengeId }: { challengeId: string }): ReactElement | null {
  const t = useTexts(poolsTexts);
  const need = useSharedNeed(challengeId).data;
  if (!need || (need.organisations === null && need.pool === null && need.names.length === 0)) return null;
  return (
    <Group gap="sm" mb="md">
      <PoolBadge pool={need.pool} />
      {need.organisations !== null && <Text fw={600}>{t('organisations', { count: need.organisations })}</Text>}
      {need.names.length > 0 && <Text>{t('withNames', { names: need.names.map(({ name }) => name).join(', ') })}</Text>}
    </Group>
  );
}
