import { Button, Group, Menu, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { TimeRange } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { StateBadge } from '../../parts/state-badge.js';
import { ThingCard } from '../../parts/thing-card.js';
import { eventTexts } from './events.texts.js';

/** The events to come. */
export function EventsPage(): ReactElement {
  const t = useTexts(eventTexts);
  const list = usePages(['events', 'list'], (after) => answer(api.GET('/api/v1/events', { params: { query: after } })));
  return (
    <>
      <PageTitle lead={t('lead')} actions={<NewEvent />}>
        {t('title')}
      </PageTitle>
      <PagedList list={list} empty={<EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}>
        {(event) => <EventCard key={event.id} event={event} />}
      </PagedList>
    </>
  );
}

/** For who manages clusters: one button, or one choice a cluster. */
function NewEvent(): ReactElement | null {
  const t = useTexts(eventTexts);
  const { managedClusterIds } = useSession();
  const clusters = useQueries({
    queries: managedClusterIds.map((clusterId) => ({
      queryKey: ['clusters', clusterId],
      queryFn: () => answer(api.GET('/api/v1/clusters/{clusterId}', { params: { path: { clusterId } } })),
    })),
  }).flatMap(({ data }) => data ?? []);
  const [only] = clusters;
  if (!only) return null;
  if (clusters.length === 1) {
    return (
      <Button component={Link} to={`/clusters/${only.id}/events/new`}>
        {t('newEvent')}
      </Button>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <Button>{t('newEvent')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {clusters.map(({ id, name }) => (
          <Menu.Item key={id} component={Link} to={`/clusters/${id}/events/new`}>
            {t('newEventFor', { cluster: name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function EventCard({ event }: { event: components['schemas']['EventCard'] }): ReactElement {
  const t = useTexts(eventTexts);
  const { id, title, state, mode, place, clusterName, startsAt, endsAt, zone, isRegistered } = event;
  return (
    <ThingCard to={`/events/${id}`} title={title} facts={clusterName} aside={<StateBadge of="event" state={state} />}>
      <Text mt="xs">
        <TimeRange from={startsAt} to={endsAt} zone={zone} />
      </Text>
      <Group gap="md">
        <Text c="dimmed">{mode === 'online' ? t('online') : place}</Text>
        {isRegistered && <Text fw={600}>{t('registered')}</Text>}
      </Group>
    </ThingCard>
  );
}
