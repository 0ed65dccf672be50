import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import type { Introduction } from '../introductions/introductions.queries.js';
import { conflictsTexts } from './conflicts.texts.js';

/** What the broker of a case is to its sides, wherever the case is shown; nothing where he has no tie. */
export function BrokerTieNote({ tie }: { tie: Introduction['brokerTie'] }): ReactElement | null {
  const t = useTexts(conflictsTexts);
  const language = useLanguage();
  if (!tie) return null;
  return (
    <Text fz="sm">
      <strong>{t('brokerTie')}:</strong> {tie.sentence[language]}
    </Text>
  );
}
