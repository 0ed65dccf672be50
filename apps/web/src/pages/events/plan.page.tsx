import { Alert, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { EventLink } from './event-link.js';
import { eventKey, eventQuery, planQuery, type EventView, type Plan } from './events.queries.js';
import { PlannedRows, UnmetRows } from './plan-rows.js';
import { planTexts } from './plan.texts.js';

/** The organiser's plan of an event. */
export function PlanPage(): ReactElement {
  const { eventId = '' } = useParams();
  const t = useTexts(planTexts);
  const event = useQuery(eventQuery(eventId));
  const plan = useQuery(planQuery(eventId));
  const error = event.error ?? plan.error;
  if (error) return <ProblemNote error={error} onRetry={plan.refetch} />;
  if (!event.data || !plan.data) return <Loading />;
  const { rows } = plan.data;
  const kicker = <EventLink event={event.data} />;
  return (
    <>
      <PageTitle kicker={kicker} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <Stack gap="xl">
        <Steps event={event.data} plan={plan.data} />
        {rows.length === 0 ? (
          <EmptyState title={t('noWishes')}>{t('noWishesText')}</EmptyState>
        ) : (
          <Rows event={event.data} rows={rows} />
        )}
      </Stack>
    </>
  );
}

/** What has a place and what has none; before the first planning there are only wishes. */
function Rows({ event, rows }: { event: EventView; rows: Plan['rows'] }): ReactElement {
  const t = useTexts(planTexts);
  const isNew = rows.every(({ startsAt, unmetReason }) => startsAt === null && unmetReason === null);
  return (
    <>
      {!isNew && (
        <section>
          <Title order={2} mb="sm">
            {t('planned')}
          </Title>
          <PlannedRows event={event} rows={rows} />
        </section>
      )}
      {rows.some(({ startsAt }) => startsAt === null) && (
        <section>
          <Title order={2} mb="sm">
            {t(isNew ? 'wishes' : 'unmet')}
          </Title>
          <UnmetRows event={event} rows={rows} />
        </section>
      )}
    </>
  );
}

function Steps({ event, plan }: { event: EventView; plan: Plan }): ReactElement {
  const t = useTexts(planTexts);
  const queries = useQueryClient();
  const [added, setAdded] = useState<number | null>(null);
  const params = { path: { eventId: event.id } };
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: eventKey(event.id) });
  const { planning, rows, hasChanges } = plan;
  const isUnderWay = planning.state === 'queued' || planning.state === 'running';
  const hasPlaces = rows.some(({ startsAt }) => startsAt !== null);
  const mayPublish = hasChanges || (hasPlaces && event.state === 'open');
  const suggest = async (from: 'allocation' | 'matches'): Promise<void> => {
    setAdded((await answer(api.POST('/api/v1/events/{eventId}/suggestions', { params, body: { from } }))).added);
    await reload();
  };
  if (isUnderWay) return <UnderWay eventId={event.id} />;
  return (
    <Stack gap="sm" maw="46rem">
      <Text c="dimmed">{t('suggestHint')}</Text>
      <Group>
        <ActionButton variant="default" onAct={() => suggest('allocation')}>
          {t('suggestAllocated')}
        </ActionButton>
        <ActionButton variant="default" onAct={() => suggest('matches')}>
          {t('suggest')}
        </ActionButton>
        <ActionButton
          variant={mayPublish ? 'default' : 'filled'}
          onAct={() => answer(api.POST('/api/v1/events/{eventId}/planning', { params })).finally(reload)}
        >
          {planning.state === 'done' ? t('runAgain') : t('run')}
        </ActionButton>
        {mayPublish && (
          <ConfirmButton
            variant="filled"
            question={t('publishQuestion')}
            consequence={t('publishConsequence')}
            confirmLabel={t('publish')}
            onConfirm={() => answer(api.POST('/api/v1/events/{eventId}/plan/publish', { params })).finally(reload)}
          >
            {t('publish')}
          </ConfirmButton>
        )}
      </Group>
      {added !== null && <Alert role="status">{t('suggested', { count: added })}</Alert>}
      <Outcome planning={planning} />
      {hasPlaces && <Text fw={600}>{mayPublish ? t('unpublished') : t('published')}</Text>}
    </Stack>
  );
}

/** How the last planning ended. */
function Outcome({ planning: { state, met, wanted } }: Pick<Plan, 'planning'>): ReactElement | null {
  const t = useTexts(planTexts);
  if (state === 'failed') return <Alert color="orange">{t('failed')}</Alert>;
  return state === 'done' ? <Text role="status">{t('done', { met: met ?? 0, wanted: wanted ?? 0 })}</Text> : null;
}

/** While the planner runs: how far it is, and a way to end it. */
function UnderWay({ eventId }: { eventId: string }): ReactElement {
  const t = useTexts(planTexts);
  const queries = useQueryClient();
  const params = { path: { eventId } };
  const progress = useQuery({
    queryKey: [...eventKey(eventId), 'planning'],
    queryFn: () => answer(api.GET('/api/v1/events/{eventId}/planning', { params })),
    refetchInterval: 700,
    gcTime: 0,
  });
  const state = progress.data?.state;
  const isOver = state === 'done' || state === 'failed';
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: eventKey(eventId) });
  }, [isOver, queries, eventId]);
  const [met, wanted] = [progress.data?.met ?? 0, progress.data?.wanted ?? 0];
  return (
    <Stack gap="sm" maw="38rem">
      <Text fw={650}>{t('running')}</Text>
      <Progress value={wanted === 0 ? 0 : (100 * met) / wanted} aria-label={t('running')} animated />
      <Text role="status">{t('progress', { met, wanted })}</Text>
      <Group>
        <ActionButton
          variant="default"
          disabled={progress.data?.isStopping ?? false}
          onAct={() => answer(api.DELETE('/api/v1/events/{eventId}/planning', { params })).finally(progress.refetch)}
        >
          {progress.data?.isStopping ? t('stopping') : t('stop')}
        </ActionButton>
      </Group>
    </Stack>
  );
}
