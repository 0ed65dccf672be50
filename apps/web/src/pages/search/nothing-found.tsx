import { nearestTopics } from '#domain/taxonomy';
import { Anchor, Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import classes from './search.module.css';
import { searchTexts } from './search.texts.js';

const TOPICS = 6;

interface NothingFoundProps {
  readonly words: string;
  /** Takes the filters away, where there are any. */
  readonly onClear: (() => void) | null;
}

/** What else to try: without filters, by a topic that is named alike, or as a challenge, with the words kept. */
export function NothingFound({ words, onClear }: NothingFoundProps): ReactElement {
  const t = useTexts(searchTexts);
  const language = useLanguage();
  const topics = nearestTopics(words, language, TOPICS);
  const actions = (
    <Group gap="sm">
      <Button component={Link} to={`/challenges/new${words && `?${new URLSearchParams({ title: words })}`}`}>
        {t('write')}
      </Button>
      {onClear && (
        <Button variant="default" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
  return (
    <EmptyState title={t('noneTitle')} action={actions}>
      {t('noneText')}
      {topics.length > 0 && (
        <>
          <Text mt="sm" fw={600} id="nearest-topics">
            {t('nearestTopics')}
          </Text>
          <ul className={classes.chips ?? ''} aria-labelledby="nearest-topics">
            {topics.map(({ id, label }) => (
              <li key={id}>
                <Anchor
                  component={Link}
                  to={`/search?${new URLSearchParams({ q: label[language] })}`}
                  underline="always"
                >
                  {label[language]}
                </Anchor>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
