import { Box, Button, Grid, Group, Stack, Text, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { FacetPanel } from './facet-panel.js';
import { readFilters, withValue, type Filters } from './facet-values.js';
import { FoundCard } from './found-card.js';
import { searchTexts } from './search.texts.js';

type Results = components['schemas']['SearchResults'];

const PAGE = 20;
const TYPING_MS = 350;

/** Search with facets; words and filters stand in the address. */
export function SearchPage(): ReactElement {
  const t = useTexts(searchTexts);
  const [query, setQuery] = useSearchParams();
  const words = query.get('q') ?? '';
  const filters = readFilters(query);
  const search = (typed: string): void => {
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (typed) next.set('q', typed);
        else next.delete('q');
        return next;
      },
      { replace: true },
    );
  };
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <SearchBox words={words} onSearch={search} />
      <Found
        words={words}
        filters={filters}
        onFilter={(facet, value, isOn) =>
          setQuery((before) => withValue(before, facet, value, isOn), { replace: true })
        }
        onClear={() => setQuery(words ? { q: words } : {}, { replace: true })}
      />
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

interface FoundProps {
  readonly words: string;
  readonly filters: Filters;
  readonly onFilter: Parameters<typeof FacetPanel>[0]['onChange'];
  readonly onClear: () => void;
}

function Found({ words, filters, onFilter, onClear }: FoundProps): ReactElement {
  const t = useTexts(searchTexts);
  const [isFiltering, setFiltering] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['search', words, filters],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: PAGE, ...(words && { q: words }), ...filters, ...(cursor && { cursor }) };
      return answer(api.GET('/api/v1/search', { params: { query: query as { q?: string } } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  const [first] = list.data.pages;
  if (!first) return <Loading />;
  const items = list.data.pages.flatMap((page) => page.items);
  const chosen = Object.keys(filters).length;
  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, md: 3 }} component="section" aria-labelledby="search-filters">
        <VisuallyHidden>
          <Title order={2} id="search-filters">
            {t('filters')}
          </Title>
        </VisuallyHidden>
        <Group gap="xs">
          <Button
            hiddenFrom="md"
            variant="default"
            aria-expanded={isFiltering}
            leftSection={<IconFilter size={18} aria-hidden="true" />}
            onClick={() => setFiltering(!isFiltering)}
          >
            {t('filters')}
          </Button>
          {chosen > 0 && (
            <Button variant="default" onClick={onClear}>
              {t('clear')}
            </Button>
          )}
        </Group>
        <Box mt="md" {...(!isFiltering && { visibleFrom: 'md' })}>
          <FacetPanel counts={first.facets} chosen={filters} onChange={onFilter} />
        </Box>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 9 }} component="section" aria-labelledby="search-results">
        <VisuallyHidden>
          <Title order={2} id="search-results">
            {t('results')}
          </Title>
        </VisuallyHidden>
        <Summary results={first} />
        {items.length === 0 ? (
          <NothingFound />
        ) : (
          <Stack gap="md" maw="52rem">
            {items.map((found) => (
              <FoundCard key={found.id} found={found} />
            ))}
          </Stack>
        )}
        <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
      </Grid.Col>
    </Grid>
  );
}

function Summary({ results }: { results: Results }): ReactElement {
  const t = useTexts(searchTexts);
  const { total, isTotalExact, correctedWords } = results;
  return (
    <Text role="status" mb="md" c="dimmed">
      {t(isTotalExact ? 'found' : 'foundAtLeast', { count: isTotalExact ? total : total - 1 })}
      {correctedWords && ` · ${t('corrected', { words: correctedWords.join(' ') })}`}
    </Text>
  );
}

function NothingFound(): ReactElement {
  const t = useTexts(searchTexts);
  const action = (
    <Button component={Link} to="/challenges/new">
      {t('write')}
    </Button>
  );
  return (
    <EmptyState title={t('noneTitle')} action={action}>
      {t('noneText')}
    </EmptyState>
  );
}
