import { Stack, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { PoolCard } from './pool-card.js';
import { usePools } from './pools.queries.js';
import { poolsTexts } from './pools.texts.js';

/** What the person's organisations share or are asked to share, of one challenge or of all; nothing where there is none. */
export function OwnPools({
  challengeId,
  isToAnswer = false,
}: {
  challengeId?: string;
  /** Only those that wait for the person's answer. */
  isToAnswer?: boolean;
}): ReactElement | null {
  const t = useTexts(poolsTexts);
  const pools = usePools().filter(
    ({ members, actions }) =>
      (!isToAnswer || actions.includes('answer')) &&
      (challengeId === undefined || members.some(({ isMine, challenge }) => isMine && challenge?.id === challengeId)),
  );
  if (pools.length === 0) return null;
  return (
    <Stack component="section" gap="sm" mb="xl" aria-labelledby="own-pools">
      <Title order={2} fz="h3" id="own-pools">
        {t('title')}
      </Title>
      {pools.map((pool) => (
        <PoolCard key={pool.id} pool={pool} />
      ))}
    </Stack>
  );
}
