import { Alert, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { busyTexts } from './busy.texts.js';

const queryKey = ['people', 'me', 'busy-calendar'];
/** How often to look while the calendar is being read for the first time. */
const lookMs = 2_000;

type Status = components['schemas']['BusyCalendar'];

function isWaiting({ isOn, readAt, trouble }: Status): boolean {
  return isOn && readAt === null && trouble === null;
}

function AddressForm({ onSaved }: { onSaved: () => Promise<void> }): ReactElement {
  const t = useTexts(busyTexts);
  const form = useGuidedForm<{ url: string }>({
    initial: { url: '' },
    validate: ({ url }) => ({ url: /^(https?|webcals?):\/\/\S/i.test(url.trim()) ? undefined : t('addressMissing') }),
  });
  const save = async ({ url }: { url: string }): Promise<void> => {
    await answer(api.PUT('/api/v1/people/me/busy-calendar', { body: { url: url.trim() } }));
    await onSaved();
  };
  return (
    <GuidedForm form={form} onSend={save} submitLabel={t('subscribe')}>
      <TextInput
        label={t('address')}
        description={t('addressHint')}
        inputMode="url"
        autoComplete="off"
        {...form.field('url')}
      />
    </GuidedForm>
  );
}

function Subscribed({ status, onChanged }: { status: Status; onChanged: () => Promise<void> }): ReactElement {
  const t = useTexts(busyTexts);
  const { host, readAt, trouble } = status;
  const remove = async (): Promise<void> => {
    await answer(api.DELETE('/api/v1/people/me/busy-calendar'));
    await onChanged();
  };
  return (
    <>
      <Text role="status">
        {t('at', { host: host ?? '' })} {isWaiting(status) && t('reading')}
        {readAt && (
          <>
            {t('readAt')} <DateTime at={readAt} />
          </>
        )}
      </Text>
      {trouble && (
        <Alert color="red" role="alert" title={t('notRead')}>
          {t(`trouble-${trouble}`)}
        </Alert>
      )}
      <Group>
        <ConfirmButton
          question={t('removeQuestion')}
          consequence={t('removeText')}
          confirmLabel={t('remove')}
          onConfirm={remove}
        >
          {t('remove')}
        </ConfirmButton>
      </Group>
    </>
  );
}

/** Busy times from a calendar that the person keeps elsewhere. */
export function BusyPanel(): ReactElement {
  const t = useTexts(busyTexts);
  const queries = useQueryClient();
  const status = useQuery({
    queryKey,
    queryFn: () => answer(api.GET('/api/v1/people/me/busy-calendar')),
    refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? lookMs : false),
  });
  if (status.isPending) return <Loading />;
  if (status.error) return <ProblemNote error={status.error} onRetry={status.refetch} />;
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey });
  return (
    <Stack gap="sm" maw="38rem">
      <Text>{t('text')}</Text>
      {status.data.isOn ? <Subscribed status={status.data} onChanged={refresh} /> : <AddressForm onSaved={refresh} />}
    </Stack>
  );
}
