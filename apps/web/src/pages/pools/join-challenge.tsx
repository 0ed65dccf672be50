import { Checkbox, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { usePools, useRefreshPools, useSharedNeed } from './pools.queries.js';
import { poolsTexts } from './pools.texts.js';

function OrganisationChoice(props: { value: string; onChange: (id: string) => void }): ReactElement | null {
  const t = useTexts(poolsTexts);
  const { organisationIds } = useSession();
  const found = useQueries({
    queries: organisationIds.map((organisationId) => ({
      queryKey: ['organisations', organisationId],
      queryFn: () =>
        answer(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId } } })),
      enabled: organisationIds.length > 1,
    })),
  });
  const data = found.flatMap(({ data: one }) => (one ? [{ value: one.id, label: one.name }] : []));
  if (organisationIds.length < 2) return null;
  return (
    <NativeSelect
      label={t('joinAs')}
      data={data}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** Lets an organisation ask to share the need of another one, and says how it stands; nothing for those who cannot. */
export function JoinChallenge({ challengeId }: { challengeId: string }): ReactElement | null {
  const t = useTexts(poolsTexts);
  const { organisationIds } = useSession();
  const need = useSharedNeed(challengeId).data;
  const pools = usePools();
  const refresh = useRefreshPools();
  const [chosen, setChosen] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const [opensName, setOpensName] = useState(false);
  const own = pools.find(({ state, members }) => {
    const isJoiner = members.some(
      ({ isMine, role, challenge }) => isMine && role === 'joiner' && challenge?.id === challengeId,
    );
    return isJoiner && state !== 'dissolved';
  });
  if (own) {
    return (
      <Text fw={600} role="status">
        {t(own.state === 'formed' ? 'joined' : 'joinWaits')}
      </Text>
    );
  }
  const organisationId = chosen ?? organisationIds[0];
  if (!need?.mayJoin || organisationId === undefined) return null;
  const join = async (): Promise<void> => {
    const params = { path: { challengeId } };
    await answer(
      api.POST('/api/v1/challenges/{challengeId}/joins', { params, body: { organisationId, message, opensName } }),
    );
    await refresh();
  };
  return (
    <ConfirmButton
      question={t('joinQuestion')}
      confirmLabel={t('join')}
      onConfirm={join}
      consequence={
        <Stack>
          <Text>{t('joinText')}</Text>
          <OrganisationChoice value={organisationId} onChange={setChosen} />
          <Textarea
            label={t('message')}
            maxLength={1000}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <Checkbox
            label={t('opensName')}
            checked={opensName}
            onChange={(event) => setOpensName(event.currentTarget.checked)}
          />
        </Stack>
      }
    >
      {t('join')}
    </ConfirmButton>
  );
}
