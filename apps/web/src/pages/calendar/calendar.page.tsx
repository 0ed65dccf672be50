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

/** Every held and confirmed time, in order. */
function timesOf(meetings: readonly Meeting[]): { meeting: Meeting; slot: Meeting['slots'][number] }[] {
  return meetings
    .flatMap((meeting) => meeting.slots.map((slot) => ({ meeting, slot })))
    .sort((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt));
}

function MeetingsAhead(): ReactElement {
  const t = useTexts(calendarTexts);
  const meetings = useQuery({ queryKey: ['meetings'], queryFn: () => answer(api.GET('/api/v1/meetings')) });
  if (meetings.isPending) return <Loading />;
  if (meetings.error) return <ProblemNote error={meetings.error} onRetry={meetings.refetch} />;
  const times = timesOf(meetings.data.items);
  if (times.length === 0) return <Text c="dimmed">{t('noMeetings')}</Text>;
  return (
    <List spacing="xs">
      {times.map(({ meeting, slot }) => (
        <List.Item key={slot.id}>
          <Text fw={slot.state === 'confirmed' ? 650 : 400}>
            <TimeRange from={slot.startsAt} to={slot.endsAt} />
            {slot.state === 'held' && ` – ${t('held')}`}
          </Text>
          <Anchor component={Link} to={`/introductions/${meeting.introductionId ?? ''}`}>
            {meeting.title}
          </Anchor>
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
