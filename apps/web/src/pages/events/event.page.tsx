import { label, workLanguages, isCode } from '#domain/vocabulary';
import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { Deadline, TimeRange } from '../../parts/date-time.js';
import { FactList } from '../../parts/fact-list.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StateBadge } from '../../parts/state-badge.js';
import { EventTools } from './event-tools.js';
import { eventQuery, type EventView } from './events.queries.js';
import { eventTexts } from './events.texts.js';
import { OwnAgenda } from './own-agenda.js';

/** An event: what it is, one's own agenda, and what its organiser can do. */
export function EventPage(): ReactElement {
  const { eventId = '' } = useParams();
  const event = useQuery(eventQuery(eventId));
  if (event.isPending) return <Loading />;
  if (event.error) return <ProblemNote error={event.error} onRetry={event.refetch} />;
  const { title, description, state, clusterName, isRegistered, may } = event.data;
  return (
    <>
      <PageTitle kicker={clusterName} lead={description || undefined} actions={<StateBadge of="event" state={state} />}>
        {title}
      </PageTitle>
      <Stack gap="xl">
        <div>
          <Facts event={event.data} />
          <Steps event={event.data} />
        </div>
        {isRegistered && state !== 'draft' && <OwnAgenda event={event.data} />}
        {may.organise && <EventTools event={event.data} />}
        <Programme event={event.data} />
      </Stack>
    </>
  );
}

function Facts({ event }: { event: EventView }): ReactElement {
  const t = useTexts(eventTexts);
  const language = useLanguage();
  const { startsAt, endsAt, zone, place, mode, videoUrl, registerBy } = event;
  const languages = event.languages.flatMap((code) =>
    isCode(workLanguages, code) ? [label(workLanguages, code, language)] : [],
  );
  return (
    <FactList
      facts={[
        [t('when'), <TimeRange key="when" from={startsAt} to={endsAt} zone={zone} />],
        [t('where'), mode === 'online' ? t('online') : place],
        ['Video', videoUrl && <a href={videoUrl}>{videoUrl}</a>],
        [t('languages'), languages.join(', ')],
        [t('registerBy'), <Deadline key="by" at={registerBy} zone={zone} />],
      ]}
    />
  );
}

/** What a person can do next. */
function Steps({ event }: { event: EventView }): ReactElement | null {
  const t = useTexts(eventTexts);
  const { person } = useSession();
  const { id, state, isRegistered, registerBy } = event;
  if (state !== 'open' && state !== 'planned') return null;
  if (!person) {
    return (
      <Button mt="md" component={Link} to={`/sign-in?next=${encodeURIComponent(`/events/${id}/register`)}`}>
        {t('signInToRegister')}
      </Button>
    );
  }
  if (isRegistered) {
    return (
      <Group mt="md">
        <Button component={Link} to={`/events/${id}/meetings`}>
          {t('myMeetings')}
        </Button>
        <Button component={Link} variant="default" to={`/events/${id}/register`}>
          {t('changeRegistration')}
        </Button>
      </Group>
    );
  }
  if (Date.parse(registerBy) < Date.now()) return <Text mt="md">{t('closed')}</Text>;
  return (
    <Button mt="md" component={Link} to={`/events/${id}/register`}>
      {t('register')}
    </Button>
  );
}

function Programme({ event }: { event: EventView }): ReactElement {
  const t = useTexts(eventTexts);
  const { sessions, slots, zone, slotMinutes, tables } = event;
  return (
    <section>
      <Title order={2} mb="sm">
        {t('programme')}
      </Title>
      <List spacing="xs">
        {sessions.map(({ name }, index) => {
          const own = slots.filter(({ session }) => session === index);
          const [first, last] = [own[0], own.at(-1)];
          return first && last ? (
            <List.Item key={first.number}>
              {name && <Text fw={650}>{name}</Text>}
              <TimeRange from={first.startsAt} to={last.endsAt} zone={zone} />
              <Text c="dimmed">
                {t('slots', { count: own.length, minutes: slotMinutes })} · {t('tables', { count: tables })}
              </Text>
            </List.Item>
          ) : null;
        })}
      </List>
    </section>
  );
}
