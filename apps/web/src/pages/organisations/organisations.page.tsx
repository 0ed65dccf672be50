import { label, organisationKinds } from '#domain/vocabulary';
import { counties } from '#domain/taxonomy';
import { Badge, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { ThingCard } from '../../parts/thing-card.js';
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
      <Group role="search" align="flex-end" mb="lg" className="qf-filters">
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

function List({ filter: { name, isWaiting, isMine } }: { filter: Filter }): ReactElement {
  const t = useTexts(organisationTexts);
  const list = usePages(
    ['organisations', 'list', name, isWaiting, isMine],
    (after) => {
      const chosen = { ...(name && { name }), ...(isWaiting && { verified: 'false' as const }) };
      const query = { limit: 30, ...after, ...chosen, ...(isMine && { mine: 'true' as const }) };
      return answer(api.GET('/api/v1/organisations', { params: { query } }));
    },
    { isFiltered: true },
  );
  return (
    <PagedList list={list} empty={<EmptyState title={t('listNone')}>{t('listNoneText')}</EmptyState>}>
      {(organisation) => <Card key={organisation.id} organisation={organisation} />}
    </PagedList>
  );
}

function Card({ organisation }: { organisation: components['schemas']['OrganisationCard'] }): ReactElement {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const { id, name, kind, city, county, isVerified } = organisation;
  const facts = [label(organisationKinds, kind, language), city, county && counties.labels[county][language]];
  return (
    <ThingCard
      to={`/organisations/${id}`}
      title={name}
      facts={[...new Set(facts.filter(Boolean))].join(' · ')}
      aside={
        <Badge variant="light" color={isVerified ? 'clover' : 'gray'}>
          {t(isVerified ? 'verified' : 'notVerified')}
        </Badge>
      }
    />
  );
}
