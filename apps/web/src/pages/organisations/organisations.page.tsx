import { label, organisationKinds } from '#domain/vocabulary';
import { counties } from '#domain/taxonomy';
import { Anchor, Badge, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { organisationTexts } from './organisations.texts.js';

interface Filter {
  readonly name: string;
  readonly isWaiting: boolean;
  readonly isMine: boolean;
}

/** All organisations by name; who manages clusters sees which of them wait to be verified. */
export function OrganisationsPage(): ReactElement {
  const t = useTexts(organisationTexts);
  const { managedClusterIds } = useSession();
  const [typed, setTyped] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const [isMine, setMine] = useState(false);
  const [name] = useDebouncedValue(typed.trim(), 300);
  return (
    <>
      <PageTitle>{t('listTitle')}</PageTitle>
      <Group role="search" align="flex-end" mb="lg">
        <TextInput label={t('filterName')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Stack gap="xs">
          <Checkbox
            label={t('onlyWaiting')}
            checked={isWaiting}
            onChange={(event) => setWaiting(event.currentTarget.checked)}
          />
          {managedClusterIds.length > 0 && (
            <Checkbox
              label={t('onlyMine')}
              checked={isMine}
              onChange={(event) => setMine(event.currentTarget.checked)}
            />
          )}
        </Stack>
      </Group>
      <List filter={{ name, isWaiting, isMine }} />
    </>
  );
}

function List({ filter }: { filter: Filter }): ReactElement {
  const t = useTexts(organisationTexts);
  const list = useInfiniteQuery({
    queryKey: ['organisations', 'list', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) => {
      const { name, isWaiting, isMine } = filter;
      const chosen = { ...(name && { name }), ...(isWaiting && { verified: 'false' as const }) };
      const query = { limit: 30, ...(cursor && { cursor }), ...chosen, ...(isMine && { mine: 'true' as const }) };
      return answer(api.GET('/api/v1/organisations', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('listNone')}>{t('listNoneText')}</EmptyState>;
  return (
    <>
      <Stack component="ul" gap="sm" maw="52rem" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {items.map((organisation) => (
          <li key={organisation.id}>
            <Card organisation={organisation} />
          </li>
        ))}
      </Stack>
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </>
  );
}

function Card({ organisation }: { organisation: components['schemas']['OrganisationCard'] }): ReactElement {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const { id, name, kind, city, county, isVerified } = organisation;
  const facts = [label(organisationKinds, kind, language), city, county && counties.labels[county][language]];
  return (
    <Paper withBorder radius="lg" p="md">
      <Group justify="space-between">
        <div>
          <Anchor component={Link} to={`/organisations/${id}`} fw={700}>
            {name}
          </Anchor>
          <Text fz="sm" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Badge variant="light" color={isVerified ? 'clover' : 'gray'}>
          {t(isVerified ? 'verified' : 'notVerified')}
        </Badge>
      </Group>
    </Paper>
  );
}
