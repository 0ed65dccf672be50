import { Alert, Anchor, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, versionedAnswer } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { TimeRange } from '../../parts/date-time.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { AvailabilityForm } from './availability-form.js';
import { BusyPanel } from './busy-panel.js';
import { busyTexts } from './busy.texts.js';
import { calendarTexts } from './calendar.texts.js';
import { FeedPanel } from './feed-panel.js';
import { feedTexts } from './feed.texts.js';

type Meeting = components['schemas']['Meeting'];

type EventMeeting = components['schemas']['OwnEventMeetings']['items'][number];

interface Line {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isHeld: boolean;
  readonly to: string;
  readonly title: string;
  readonly detail: string;
}

/** Every held and confirmed time, of introductions and events, in order. */
function linesOf(
  meetings: readonly Meeting[],
  ofEvents: readonly EventMeeting[],
  tableWord: (n: number) => string,
): Line[] {
  const own = meetings.flatMap(({ introductionId, title, slots }) =>
    slots.map(({ id, startsAt, endsAt, state }) => ({
      ...{ id, startsAt, endsAt, title, detail: '' },
      isHeld: state === 'held',
      to: `/introductions/${introductionId ?? ''}`,
    })),
  );
  const planned = ofEvents.map(({ id, startsAt, endsAt, eventId, eventTitle, table, partner }) => ({
    ...{ id, startsAt, endsAt, isHeld: false },
    to: `/events/${eventId}`,
    title: eventTitle,
    detail: [partner.name, table === null ? 'online' : tableWord(table)].join(' · '),
  }));
  return [...own, ...planned].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

function MeetingsAhead(): ReactElement {
  const t = useTexts(calendarTexts);
  const meetings = useQuery({ queryKey: ['meetings'], queryFn: () => answer(api.GET('/api/v1/meetings')) });
  const events = useQuery({
    queryKey: ['events', 'own-meetings'],
    queryFn: () => answer(api.GET('/api/v1/people/me/event-meetings')),
  });
  const error = meetings.error ?? events.error;
  if (error) return <ProblemNote error={error} onRetry={() => Promise.all([meetings.refetch(), events.refetch()])} />;
  if (!meetings.data || !events.data) return <Loading />;
  const lines = linesOf(meetings.data.items, events.data.items, (number) => t('table', { number }));
  if (lines.length === 0) return <Text c="dimmed">{t('noMeetings')}</Text>;
  return (
    <List spacing="xs">
      {lines.map(({ id, startsAt, endsAt, isHeld, to, title, detail }) => (
        <List.Item key={id}>
          <Text fw={isHeld ? 400 : 650}>
            <TimeRange from={startsAt} to={endsAt} />
            {isHeld && ` – ${t('held')}`}
          </Text>
          <Anchor component={Link} to={to}>
            {title}
          </Anchor>
          {detail && <Text c="dimmed">{detail}</Text>}
        </List.Item>
      ))}
    </List>
  );
}

/** The meetings of a person and the hours in which meetings may be. */
export function CalendarPage(): ReactElement {
  const t = useTexts(calendarTexts);
  const busy = useTexts(busyTexts);
  const feed = useTexts(feedTexts);
  const [isSaved, setSaved] = useState(false);
  const availability = useQuery({
    queryKey: ['people', 'me', 'availability'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/people/me/availability')),
  });
  if (availability.isPending) return <Loading />;
  if (availability.error) return <ProblemNote error={availability.error} onRetry={availability.refetch} />;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Stack gap="xl">
        <section>
          <Title order={2} mb="sm">
            {t('meetings')}
          </Title>
          <MeetingsAhead />
        </section>
        <section>
          <Title order={2} mb="sm">
            {t('hours')}
          </Title>
          {isSaved && (
            <Alert role="status" mb="lg" maw="38rem">
              {t('saved')}
            </Alert>
          )}
          {availability.data.data.version === 0 && <Text mb="md">{t('standard')}</Text>}
          <AvailabilityForm key={availability.data.etag} availability={availability.data} setSaved={setSaved} />
        </section>
        <section>
          <Title order={2} mb="sm">
            {busy('title')}
          </Title>
          <BusyPanel />
        </section>
        <section>
          <Title order={2} mb="sm">
            {feed('title')}
          </Title>
          <FeedPanel />
        </section>
      </Stack>
    </>
  );
}
