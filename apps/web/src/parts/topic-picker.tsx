import { childTopics, findTopic, suggestTopics, topicAncestors, topicLabel, type Topic } from '#domain/taxonomy';
import { MultiSelect, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';

interface TopicPickerProps {
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly description?: string;
  readonly error?: string | boolean;
  readonly value?: readonly string[];
  readonly onChange?: (topicIds: string[]) => void;
  /** The most topics that can be chosen. */
  readonly max?: number;
}

/** Topics of the taxonomy, found by typing a word of either language. Fits `{...form.field('topics')}`. */
export function TopicPicker(props: TopicPickerProps): ReactElement {
  const { value = [], onChange, label, description, max = 10, ...rest } = props;
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const offered: readonly Topic[] = typed.trim() === '' ? childTopics(null) : suggestTopics(typed, language, 12);
  const ids = [...new Set([...value, ...offered.map(({ id }) => id)])];
  return (
    <MultiSelect
      {...rest}
      label={label ?? t('topics')}
      description={description ?? t('topicsHint')}
      searchable
      hidePickedOptions
      maxValues={max}
      searchValue={typed}
      onSearchChange={setTyped}
      value={[...value]}
      onChange={(chosen) => {
        setTyped('');
        onChange?.(chosen);
      }}
      data={ids.map((id) => ({ value: id, label: topicLabel(id, language) }))}
      filter={({ options }) => options}
      nothingFoundMessage={t('noTopic')}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <Text span fz="sm" c="dimmed">
            {topicAncestors(option.value)
              .map((topic) => ` · ${topic.label[language]}`)
              .join('')}
          </Text>
        </span>
      )}
    />
  );
}

/** The topics of a record, as words. */
export function TopicNames({ ids }: { ids: readonly string[] }): ReactElement {
  const language = useLanguage();
  return <>{ids.map((id) => findTopic(id)?.label[language] ?? id).join(', ')}</>;
}
