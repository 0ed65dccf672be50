import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { EventLink } from './event-link.js';
import { eventQuery, participantsQuery, wishesQuery } from './events.queries.js';
import { ParticipantList } from './participant-list.js';
import { WishLists } from './wish-lists.js';
import { wishTexts } from './wishes.texts.js';

/** Whom a person wants to meet at an event, who asks for them, and who else comes. */
export function WishesPage(): ReactElement {
  const { eventId = '' } = useParams();
  const t = useTexts(wishTexts);
  const event = useQuery(eventQuery(eventId));
  const wishes = useQuery(wishesQuery(eventId));
  const people = useQuery(participantsQuery(eventId));
  const error = event.error ?? wishes.error ?? people.error;
  if (error) return <ProblemNote error={error} onRetry={wishes.refetch} />;
  if (!event.data || !wishes.data || !people.data) return <Loading />;
  const kicker = <EventLink event={event.data} />;
  return (
    <>
      <PageTitle kicker={kicker} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <Stack gap="xl" maw="52rem">
        <WishLists event={event.data} wishes={wishes.data} />
        <ParticipantList eventId={eventId} profiles={people.data} wishes={wishes.data} />
      </Stack>
    </>
  );
}
