import { Group, Text, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../i18n/texts.js';
import { Clover } from './clover.js';
import { partsTexts } from './parts.texts.js';

/** A score of 0–100 as a clover whose leaves fill up, with the number beside it. */
export function MatchScore({ score, size = 34 }: { score: number; size?: number }): ReactElement {
  const t = useTexts(partsTexts);
  const whole = Math.round(score);
  return (
    <Group gap={6} wrap="nowrap" style={{ flex: 'none' }}>
      <Clover size={size} score={whole} />
      <Text fw={700} fz="lg" aria-hidden="true" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {whole}
      </Text>
      <VisuallyHidden>{t('score', { score: whole })}</VisuallyHidden>
    </Group>
  );
}
