import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { feedTexts } from './feed.texts.js';

const queryKey = ['people', 'me', 'calendar-feed'];

/** The secret address, as long as the page that made it is open. */
function NewAddress({ url }: { url: string }): ReactElement {
  const t = useTexts(feedTexts);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Group align="flex-end" gap="xs" wrap="wrap">
      <TextInput
        label={t('address')}
        description={t('shownOnce')}
        value={url}
        readOnly
        style={{ flex: '1 1 20rem' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" onClick={() => void copy()}>
        {t(isCopied ? 'copied' : 'copy')}
      </Button>
    </Group>
  );
}

/** A private feed of the person's meetings for another calendar. */
export function FeedPanel(): ReactElement {
  const t = useTexts(feedTexts);
  const queries = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const feed = useQuery({ queryKey, queryFn: () => answer(api.GET('/api/v1/people/me/calendar-feed')) });
  if (feed.isPending) return <Loading />;
  if (feed.error) return <ProblemNote error={feed.error} onRetry={feed.refetch} />;
  const { isOn, madeAt, readAt } = feed.data;
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey });
  const make = async (): Promise<void> => {
    setUrl((await answer(api.POST('/api/v1/people/me/calendar-feed'))).url);
    await refresh();
  };
  const revoke = async (): Promise<void> => {
    await answer(api.DELETE('/api/v1/people/me/calendar-feed'));
    setUrl(null);
    await refresh();
  };
  return (
    <Stack gap="sm" maw="38rem">
      <Text>{t('text')}</Text>
      {isOn && madeAt && (
        <Text fz="sm" c="dimmed">
          {t('madeAt')} <DateTime at={madeAt} />. {readAt ? t('readAt') : t('neverRead')}{' '}
          {readAt && <DateTime at={readAt} />}
        </Text>
      )}
      {url && <NewAddress url={url} />}
      <Group gap="xs">
        {!isOn && <ActionButton onAct={make}>{t('make')}</ActionButton>}
        {isOn && (
          <>
            <ConfirmButton
              question={t('replaceQuestion')}
              consequence={t('replaceText')}
              confirmLabel={t('replace')}
              onConfirm={make}
            >
              {t('replace')}
            </ConfirmButton>
            <ConfirmButton
              variant="subtle"
              color="gray"
              question={t('revokeQuestion')}
              consequence={t('replaceText')}
              confirmLabel={t('revoke')}
              onConfirm={revoke}
            >
              {t('revoke')}
            </ConfirmButton>
          </>
        )}
      </Group>
    </Stack>
  );
}
