import { Group, Text, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { Clover } from './clover.js';
import { partsTexts } from './parts.texts.js';

/** The probability that a broker shortlists, 0–100, as a clover whose leaves fill up, with the per cent beside it. */
export function MatchScore({ score, size = 34 }: { score: number; size?: number }): ReactElement {
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const percent = (score / 100).toLocaleString(language, { style: 'percent' });
  return (
    <Group gap={6} wrap="nowrap" style={{ flex: 'none' }}>
      <Clover size={size} score={score} />
      <Text fw={700} fz="lg" aria-hidden="true" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {percent}
      </Text>
      <VisuallyHidden>{t('score', { percent })}</VisuallyHidden>
    </Group>
  );
}
