import { counted, nouns } from '#domain/vocabulary';
import { regions, sectors, type Region, type Sector } from '#domain/taxonomy';
import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { partsTexts } from '../../parts/parts.texts.js';
import { RegionSelect, SectorSelect } from '../../parts/place-selects.js';
import { clusterTexts } from './clusters.texts.js';
import { LabelBadges } from './label-badges.js';

interface Filter {
  readonly name: string;
  readonly sector: Sector | '';
  readonly region: Region | '';
}

/** All clusters; what is chosen stands in the address, so that it can be shared. */
export function ClustersPage(): ReactElement {
  const t = useTexts(clusterTexts);
  const parts = useTexts(partsTexts);
  const [query, setQuery] = useSearchParams();
  const [typed, setTyped] = useState(query.get('name') ?? '');
  const [name] = useDebouncedValue(typed.trim(), 300);
  const filter: Filter = {
    name,
    sector: (query.get('sector') ?? '') as Sector | '',
    region: (query.get('region') ?? '') as Region | '',
  };
  const choose = (key: keyof Filter, value: string): void => {
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  };
  useEffect(() => choose('name', name), [name]);
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Group role="search" aria-label={t('filter')} align="flex-end" mb="lg" className="qf-filters">
        <TextInput label={t('name')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <SectorSelect value={filter.sector} emptyLabel={parts('any')} onChange={(code) => choose('sector', code)} />
        <RegionSelect value={filter.region} emptyLabel={parts('any')} onChange={(code) => choose('region', code)} />
      </Group>
      <List filter={filter} onClear={() => (setTyped(''), setQuery({}, { replace: true }))} />
    </>
  );
}

function List({ filter, onClear }: { filter: Filter; onClear: () => void }): ReactElement {
  const t = useTexts(clusterTexts);
  const list = usePages(
    ['clusters', filter],
    (after) => {
      const { name, sector, region } = filter;
      const chosen = { ...(name && { name }), ...(sector && { sector }), ...(region && { region }) };
      return answer(api.GET('/api/v1/clusters', { params: { query: { limit: 24, ...after, ...chosen } } }));
    },
    { isFiltered: true },
  );
  const empty = (
    <EmptyState title={t('noneTitle')} action={<Button onClick={onClear}>{t('clear')}</Button>}>
      {t('noneText')}
    </EmptyState>
  );
  const grid = (rows: ReactNode): ReactElement => (
    <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {rows}
    </SimpleGrid>
  );
  return (
    <PagedList list={list} empty={empty} around={grid}>
      {(cluster) => (
        <li key={cluster.id}>
          <ClusterCard cluster={cluster} />
        </li>
      )}
    </PagedList>
  );
}

function ClusterCard({ cluster }: { cluster: components['schemas']['ClusterCard'] }): ReactElement {
  const t = useTexts(clusterTexts);
  const language = useLanguage();
  const place = [cluster.city, cluster.region && regions.labels[cluster.region][language]].filter(Boolean).join(' · ');
  return (
    <Paper withBorder radius="lg" p="md" h="100%">
      <Stack gap="xs">
        <Anchor component={Link} to={`/clusters/${cluster.id}`} fw={700} fz="lg">
          {cluster.name}
        </Anchor>
        {place && <Text c="dimmed">{place}</Text>}
        <Group gap="xs">
          {cluster.sectors.map((code) => (
            <Badge key={code} variant="light">
              {sectors.labels[code][language]}
            </Badge>
          ))}
          <LabelBadges labels={cluster.labels} />
        </Group>
        <Text fz="sm">
          {counted(cluster.memberCount, nouns.member, language)} ·{' '}
          {cluster.managerName ? `${t('manager')} ${cluster.managerName}` : t('noManager')}
        </Text>
      </Stack>
    </Paper>
  );
}
