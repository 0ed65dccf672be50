import { Anchor, Box, Button, Grid, Group, NativeSelect, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { FacetPanel, type FacetPanelProps } from './facet-panel.js';
import { readFilters, readSort, sorts, withOne, withoutFilters, withValue, type Sort } from './facet-values.js';
import { FilterChips } from './filter-chips.js';
import { FoundCard } from './found-card.js';
import { NothingFound } from './nothing-found.js';
import { searchTexts } from './search.texts.js';

type Results = components['schemas']['SearchResults'];

const PAGE = 20;

interface FoundProps {
  readonly query: URLSearchParams;
  readonly onChange: (next: (before: URLSearchParams) => URLSearchParams) => void;
}

/** What the address asks for: filters beside the results. */
export function Found({ query, onChange }: FoundProps): ReactElement {
  const asked = new URLSearchParams(query).toString();
  const list = useInfiniteQuery({
    queryKey: ['search', asked],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) => {
      const wanted = { ...wantedOf(query), limit: PAGE, ...(cursor && { cursor }) };
      return answer(api.GET('/api/v1/search', { params: { query: wanted } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  const [first] = list.data.pages;
  if (!first) return <Loading />;
  const filters = readFilters(query);
  const clear = Object.keys(filters).length > 0 ? () => onChange(withoutFilters) : null;
  const facets: FacetPanelProps = {
    counts: first.facets,
    chosen: filters,
    onChange: (facet, value, isOn) => onChange((before) => withValue(before, facet, value, isOn)),
  };
  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, md: 3 }}>
        <Filters facets={facets} onClear={clear} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 9 }}>
        <ResultsSection
          pages={list.data.pages}
          facets={facets}
          query={query}
          onClear={clear}
          onSort={(sort) => onChange((before) => withOne(before, 'sort', sort === 'relevance' ? '' : sort))}
        />
        <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
      </Grid.Col>
    </Grid>
  );
}

function wantedOf(query: URLSearchParams): { q?: string } {
  const words = query.get('q');
  const sort = readSort(query);
  return {
    ...(words && { q: words }),
    ...(sort !== 'relevance' && { sort }),
    ...(query.get('exact') === 'true' && { exact: 'true' }),
    ...readFilters(query),
  };
}

function Filters({ facets, onClear }: { facets: FacetPanelProps; onClear: (() => void) | null }): ReactElement {
  const t = useTexts(searchTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="search-filters">
      <VisuallyHidden>
        <Title order={2} id="search-filters">
          {t('filters')}
        </Title>
      </VisuallyHidden>
      <Group gap="xs">
        <Button
          hiddenFrom="md"
          variant="default"
          aria-expanded={isOpen}
          leftSection={<IconFilter size={18} aria-hidden="true" />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filters')}
        </Button>
        {onClear && (
          <Button variant="default" onClick={onClear}>
            {t('clear')}
          </Button>
        )}
      </Group>
      <Box mt="md" {...(!isOpen && { visibleFrom: 'md' })}>
        <FacetPanel {...facets} />
      </Box>
    </section>
  );
}

interface ResultsProps {
  readonly pages: readonly Results[];
  readonly facets: FacetPanelProps;
  readonly query: URLSearchParams;
  readonly onClear: (() => void) | null;
  readonly onSort: (sort: Sort) => void;
}

function ResultsSection({ pages, facets, query, onClear, onSort }: ResultsProps): ReactElement {
  const t = useTexts(searchTexts);
  const [first] = pages;
  const items = pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="search-results">
      <VisuallyHidden>
        <Title order={2} id="search-results">
          {t('results')}
        </Title>
      </VisuallyHidden>
      <FilterChips {...facets} />
      <Group justify="space-between" align="flex-end" mb="md" maw="52rem">
        {first && <Summary results={first} query={query} />}
        <NativeSelect
          label={t('sort')}
          value={readSort(query)}
          data={sorts.map((sort) => ({ value: sort, label: t(sort === 'title' ? 'byTitle' : sort) }))}
          onChange={(event) => onSort(event.currentTarget.value as Sort)}
        />
      </Group>
      {items.length === 0 ? (
        <NothingFound words={query.get('q') ?? ''} onClear={onClear} />
      ) : (
        <Stack gap="md" maw="52rem">
          {items.map((found) => (
            <FoundCard key={found.id} found={found} />
          ))}
        </Stack>
      )}
    </section>
  );
}

/** How many there are, and, where the words look like typing errors, what else they may be. */
function Summary({ results, query }: { results: Results; query: URLSearchParams }): ReactElement {
  const t = useTexts(searchTexts);
  const { total, isTotalExact, correctedWords } = results;
  const isExact = query.get('exact') === 'true';
  const words = correctedWords?.join(' ') ?? '';
  return (
    <div>
      <Text role="status" c="dimmed">
        {t(isTotalExact ? 'found' : 'foundAtLeast', { count: isTotalExact ? total : total - 1 })}
        {words && !isExact && ` · ${t('corrected', { words })}`}
      </Text>
      {words && (
        <Anchor
          component={Link}
          underline="always"
          to={`/search?${isExact ? withOne(query, 'q', words) : withOne(query, 'exact', 'true')}`}
        >
          {isExact ? t('didYouMean', { words }) : t('searchExactly', { words: query.get('q') ?? '' })}
        </Anchor>
      )}
    </div>
  );
}
