import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answer, api, idempotency, ifMatch, versionedAnswer } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { useZone } from '../../parts/date-time.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { EventForm, todayIn } from './event-form.js';
import { eventFormTexts } from './event-form.texts.js';
import { newValues, toContent, toValues } from './event-values.js';

export function NewEventPage(): ReactElement {
  const { clusterId = '' } = useParams();
  const t = useTexts(eventFormTexts);
  const [zone, navigate, queries] = [useZone(), useNavigate(), useQueryClient()];
  const params = { path: { clusterId } };
  const cluster = useQuery({
    queryKey: ['clusters', clusterId],
    queryFn: () => answer(api.GET('/api/v1/clusters/{clusterId}', { params })),
  });
  if (cluster.isPending) return <Loading />;
  if (cluster.error) return <ProblemNote error={cluster.error} onRetry={cluster.refetch} />;
  return (
    <>
      <PageTitle kicker={cluster.data.name}>{t('newTitle')}</PageTitle>
      <EventForm
        initial={newValues(zone, todayIn(zone))}
        draft={{ name: `event.of.${clusterId}`, version: '1' }}
        submitLabel={t('create')}
        onSend={async (values, key) => {
          const order = { params, body: toContent(values), headers: idempotency(key) };
          const { eventId } = await answer(api.POST('/api/v1/clusters/{clusterId}/events', order));
          await queries.invalidateQueries({ queryKey: ['events'] });
          await navigate(`/events/${eventId}`);
        }}
      />
    </>
  );
}

export function EditEventPage(): ReactElement {
  const { eventId = '' } = useParams();
  const t = useTexts(eventFormTexts);
  const [navigate, queries] = [useNavigate(), useQueryClient()];
  const params = { path: { eventId } };
  const event = useQuery({
    queryKey: ['events', eventId, 'edit'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/events/{eventId}', { params })),
    gcTime: 0,
  });
  if (event.isPending) return <Loading />;
  if (event.error) return <ProblemNote error={event.error} onRetry={event.refetch} />;
  const { data, etag } = event.data;
  return (
    <>
      <PageTitle kicker={data.title}>{t('editTitle')}</PageTitle>
      <EventForm
        initial={toValues(data)}
        draft={{ name: `event.${eventId}`, version: etag }}
        submitLabel={t('save')}
        onSend={async (values) => {
          const order = { params, body: toContent(values), headers: ifMatch(etag) };
          await answer(api.PUT('/api/v1/events/{eventId}', order));
          await queries.invalidateQueries({ queryKey: ['events'] });
          await navigate(`/events/${eventId}`);
        }}
      />
    </>
  );
}
