import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { EventLink } from './event-link.js';
import { attendeesQuery, eventQuery } from './events.queries.js';
import { eventTexts } from './events.texts.js';

/** Who is registered, and who has arrived. */
export function CheckInPage(): ReactElement {
  const { eventId = '' } = useParams();
  const t = useTexts(eventTexts);
  const [language, queries, words] = [useLanguage(), useQueryClient(), useProblemWords()];
  const [filter, setFilter] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const event = useQuery(eventQuery(eventId));
  const attendees = useQuery(attendeesQuery(eventId));
  const error = event.error ?? attendees.error;
  if (error) return <ProblemNote error={error} onRetry={attendees.refetch} />;
  if (!event.data || !attendees.data) return <Loading />;
  const all = attendees.data;
  const shown = all.filter(({ name }) => name.toLowerCase().includes(filter.trim().toLowerCase()));
  const here = all.filter(({ checkedInAt }) => checkedInAt !== null).length;
  const tick = async (personId: string, isHere: boolean): Promise<void> => {
    setProblem(null);
    const order = { params: { path: { eventId, personId } }, body: { isHere } };
    await answer(api.PUT('/api/v1/events/{eventId}/attendees/{personId}', order)).catch((caught: unknown) =>
      setProblem(words(caught)),
    );
    await queries.invalidateQueries({ queryKey: attendeesQuery(eventId).queryKey });
  };
  return (
    <>
      <PageTitle
        kicker={<EventLink event={event.data} />}
        lead={t('checkInLead')}
        actions={
          <Button
            component="a"
            variant="default"
            href={`/api/v1/events/${eventId}/attendees.csv?language=${language}`}
            download
          >
            {t('download')}
          </Button>
        }
      >
        {t('checkIn')}
      </PageTitle>
      {all.length === 0 ? (
        <Text c="dimmed">{t('nobodyYet')}</Text>
      ) : (
        <Stack maw="46rem">
          <Text role="status">{t('arrivedCount', { here, all: all.length })}</Text>
          {problem && (
            <Text role="alert" c="var(--mantine-color-error)" fw={600}>
              {problem}
            </Text>
          )}
          <TextInput label={t('filter')} value={filter} onChange={(change) => setFilter(change.currentTarget.value)} />
          {shown.map(({ personId, name, organisations, checkedInAt }) => (
            <Group key={personId} gap="sm" wrap="nowrap">
              <Checkbox
                size="md"
                checked={checkedInAt !== null}
                onChange={(change) => void tick(personId, change.currentTarget.checked)}
                label={name}
                description={organisations.join(', ')}
              />
            </Group>
          ))}
        </Stack>
      )}
    </>
  );
}
