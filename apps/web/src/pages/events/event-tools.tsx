import { Alert, Button, Group, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { eventKey, type EventView } from './events.queries.js';
import { eventTexts } from './events.texts.js';

/** What the organiser of an event can do. */
export function EventTools({ event }: { event: EventView }): ReactElement {
  const t = useTexts(eventTexts);
  const queries = useQueryClient();
  const params = { path: { eventId: event.id } };
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: ['events'] });
  const isRunning = event.state === 'open' || event.state === 'planned';
  return (
    <section>
      <Title order={2} mb="sm">
        {t('organise')}
      </Title>
      <Group>
        {event.state === 'draft' && (
          <ConfirmButton
            variant="filled"
            question={t('publishQuestion')}
            consequence={t('publishConsequence')}
            confirmLabel={t('publish')}
            onConfirm={() => answer(api.POST('/api/v1/events/{eventId}/publish', { params })).then(reload)}
          >
            {t('publish')}
          </ConfirmButton>
        )}
        {isRunning && (
          <>
            <Button component={Link} to={`/events/${event.id}/plan`}>
              {t('plan')}
            </Button>
            <Invite event={event} />
            <Button component={Link} variant="default" to={`/events/${event.id}/check-in`}>
              {t('checkIn')}
            </Button>
            <Button component={Link} variant="default" to={`/events/${event.id}/agendas`}>
              {t('printAgendas')}
            </Button>
          </>
        )}
        {event.state !== 'cancelled' && (
          <>
            <Button component={Link} variant="default" to={`/events/${event.id}/edit`}>
              {t('edit')}
            </Button>
            <ConfirmButton
              question={t('cancelQuestion')}
              consequence={t('cancelConsequence')}
              confirmLabel={t('cancelEvent')}
              keepLabel={t('keepEvent')}
              onConfirm={() => answer(api.POST('/api/v1/events/{eventId}/cancel', { params })).then(reload)}
            >
              {t('cancelEvent')}
            </ConfirmButton>
          </>
        )}
      </Group>
    </section>
  );
}

function Invite({ event }: { event: EventView }): ReactElement {
  const t = useTexts(eventTexts);
  const queries = useQueryClient();
  const [chosen, choose] = useState<string[]>([event.clusterId]);
  const [mails, setMails] = useState<number | null>(null);
  const params = { path: { eventId: event.id } };
  const key = [...eventKey(event.id), 'invitations'];
  const invited = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/v1/events/{eventId}/invitations', { params })),
  });
  const clusters = useQuery({
    queryKey: ['clusters', 'names'],
    queryFn: () => answer(api.GET('/api/v1/clusters', { params: { query: { limit: 100 } } })),
  });
  const send = async (): Promise<void> => {
    const order = { params, body: { clusterIds: chosen } };
    setMails((await answer(api.POST('/api/v1/events/{eventId}/invitations', order))).mails);
    await queries.invalidateQueries({ queryKey: key });
  };
  const names = invited.data?.items.map(({ name }) => name).join(', ');
  return (
    <>
      <ConfirmButton
        question={t('invite')}
        confirmLabel={t('inviteSend')}
        check={() => (chosen.length === 0 ? t('inviteMissing') : null)}
        onConfirm={send}
        consequence={
          <Stack gap="sm">
            <MultiSelect
              label={t('inviteChoose')}
              description={t('inviteHint')}
              searchable
              value={chosen}
              onChange={choose}
              data={(clusters.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              comboboxProps={{ withinPortal: false }}
            />
            {names && <Text c="dimmed">{t('invitedBefore', { names })}</Text>}
          </Stack>
        }
      >
        {t('invite')}
      </ConfirmButton>
      {mails !== null && (
        <Alert role="status" w="100%">
          {t('invited', { count: mails })}
        </Alert>
      )}
    </>
  );
}
