import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { PageTitle } from '../../parts/page-title.js';
import { withOne } from './facet-values.js';
import { Found } from './found.js';
import { RecentSearches, useRememberSearch } from './recent-searches.js';
import { searchTexts } from './search.texts.js';

const TYPING_MS = 350;

/** Search with facets; words, filters and order stand in the address, so that it can be shared. */
export function SearchPage(): ReactElement {
  const t = useTexts(searchTexts);
  const [query, setQuery] = useSearchParams();
  const words = query.get('q') ?? '';
  useRememberSearch(words);
  const change = (next: (before: URLSearchParams) => URLSearchParams): void => setQuery(next, { replace: true });
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <SearchBox words={words} onSearch={(typed) => change((before) => withOne(before, 'q', typed))} />
      {words === '' && <RecentSearches />}
      <Found query={query} onChange={change} />
    </>
  );
}

function SearchBox({ words, onSearch }: { words: string; onSearch: (words: string) => void }): ReactElement {
  const t = useTexts(searchTexts);
  const [typed, setTyped] = useState(words);
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  // eslint-disable-next-line react-hooks/set-state-in-effect -- the address changed from outside, as by the back button
  useEffect(() => setTyped((before) => (before.trim() === words ? before : words)), [words]);
  useEffect(() => {
    if (settled !== words && settled === typed.trim()) onSearch(settled);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what settled starts a search
  }, [settled]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form role="search" onSubmit={submit}>
      <Group align="flex-end" mb="lg" maw="46rem">
        <TextInput
          type="search"
          name="q"
          label={t('words')}
          value={typed}
          maxLength={300}
          onChange={(event) => setTyped(event.currentTarget.value)}
          style={{ flex: '1 1 16rem' }}
        />
        <Button type="submit" leftSection={<IconSearch size={18} aria-hidden="true" />}>
          {t('search')}
        </Button>
      </Group>
    </form>
  );
}
