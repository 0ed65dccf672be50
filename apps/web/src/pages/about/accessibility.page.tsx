import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { PageTitle } from '../../parts/page-title.js';
import { aboutTexts } from './about.texts.js';

export function AccessibilityPage(): ReactElement {
  const t = useTexts(aboutTexts);
  return (
    <Stack maw="44rem">
      <PageTitle>{t('title')}</PageTitle>
      <Text>{t('aim')}</Text>
      <Title order={2}>{t('canTitle')}</Title>
      <List spacing="xs">
        {(['can1', 'can2', 'can3', 'can4'] as const).map((key) => (
          <List.Item key={key}>{t(key)}</List.Item>
        ))}
      </List>
      <Title order={2}>{t('limitsTitle')}</Title>
      <Text>{t('limits')}</Text>
      <Title order={2}>{t('contactTitle')}</Title>
      <Text>{t('contact')}</Text>
    </Stack>
  );
}
