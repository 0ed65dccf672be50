import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { matchesTexts } from './matches.texts.js';

const typingMs = 300;
const query = (q: string): { q?: string } => {
  // The types of the API do not know what the query of a search holds.
  const wanted: Record<string, string> = { q, kind: 'capability', limit: '12' };
  return wanted;
};

/** A box to find one published capability by its words. */
export function CapabilitySearch({ onChoose }: { onChoose: (capabilityId: string) => void }): ReactElement {
  const t = useTexts(matchesTexts);
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), typingMs);
  const found = useQuery({
    queryKey: ['search', 'capabilities', words],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: query(words) } })),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  });
  const items = words.length > 1 ? (found.data?.items ?? []) : [];
  const organisations = new Map(items.map(({ id, organisation }) => [id, organisation?.name]));
  return (
    <Select
      label={t('whyNotSearch')}
      description={t('whyNotSearchHint')}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => id && onChoose(id)}
      data={items.map(({ id, title }) => ({ value: id, label: title }))}
      filter={({ options }) => options}
      nothingFoundMessage={words.length > 1 && !found.isFetching ? t('whyNotNothing') : null}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <Text span fz="sm" c="dimmed">
            {` · ${organisations.get(option.value) ?? ''}`}
          </Text>
        </span>
      )}
    />
  );
}
