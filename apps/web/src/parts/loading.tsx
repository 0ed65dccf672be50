import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';

/** Grey lines where a page or a list will be. */
export function Loading({ lines = 4 }: { lines?: number }): ReactElement {
  const t = useTexts(partsTexts);
  return (
    <Stack role="status" aria-busy="true" gap="sm" maw="46rem">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton height={34} width="55%" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={16} width={`${96 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
