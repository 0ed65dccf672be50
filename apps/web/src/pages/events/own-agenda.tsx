import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { AgendaDays } from './agenda-days.js';
import { agendaQuery, type EventView } from './events.queries.js';
import { eventTexts } from './events.texts.js';

/** The reader's meetings at an event, once the plan is published. */
export function OwnAgenda({ event }: { event: EventView }): ReactElement {
  const t = useTexts(eventTexts);
  return (
    <section>
      <Title order={2} mb="sm">
        {t('agenda')}
      </Title>
      {event.state === 'planned' ? <Meetings event={event} /> : <Text c="dimmed">{t('agendaNone')}</Text>}
    </section>
  );
}

function Meetings({ event }: { event: EventView }): ReactElement {
  const t = useTexts(eventTexts);
  const agenda = useQuery(agendaQuery(event.id));
  if (agenda.isPending) return <Loading />;
  if (agenda.error) return <ProblemNote error={agenda.error} onRetry={agenda.refetch} />;
  if (agenda.data.length === 0) return <Text c="dimmed">{t('agendaEmpty')}</Text>;
  return (
    <>
      <AgendaDays
        lines={agenda.data.map(({ partner, ...meeting }) => ({ ...meeting, who: [partner] }))}
        zone={event.zone}
        order={3}
      />
      <Group mt="md">
        <Button component="a" variant="default" href={`/api/v1/events/${event.id}/agenda.ics`} download>
          {t('toCalendar')}
        </Button>
        <Button component={Link} variant="default" to={`/events/${event.id}/my-agenda`}>
          {t('print')}
        </Button>
      </Group>
    </>
  );
}
